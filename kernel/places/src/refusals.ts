import { defineRefusals } from "@zhida/platform";

export const refuse = defineRefusals("places", {
  outside: {
    status: 404,
    zh: "这个位置不在本平台服务的区域内，请在地图上重新选点。",
    en: "This place is outside the area served here. Please choose a point on the map.",
  },
  ring_open: {
    status: 422,
    zh: "“{area}”的边界没有闭合，请让终点回到起点。",
    en: "The border of {area} is not closed. Let it end where it begins.",
  },
  ring_crosses: {
    status: 422,
    zh: "“{area}”的边界自相交叉（东经{lon}、北纬{lat}附近），请重新勾画。",
    en: "The border of {area} crosses itself near {lon}, {lat}. Please draw it again.",
  },
  siblings_overlap: {
    status: 422,
    zh: "“{area}”与“{other}”重叠，请调整边界后再保存。",
    en: "{area} overlaps {other}. Please move the border between them, then save again.",
  },
  outside_parent: {
    status: 422,
    zh: "“{area}”超出了“{parent}”的范围，请把边界收到“{parent}”以内。",
    en: "{area} reaches out of {parent}. Please keep its border inside {parent}.",
  },
  parent_missing: {
    status: 422,
    zh: "“{area}”的上级区域（{parent}）还没有勾画，请先保存上级区域。",
    en: "The area above {area} ({parent}) has not been drawn yet. Save that one first.",
  },
  area_twice: {
    status: 422,
    zh: "编码 {area} 出现了两次，请核对后再保存。",
    en: "The code {area} stands there twice. Please check, then save again.",
  },
  not_yours: {
    status: 403,
    zh: "“{area}”不在您管理的区域内，请由当地的指挥中心修改。",
    en: "{area} is not in your charge. The command centre there has to change it.",
  },
});
