import { aboutPerson, daily, monthly } from "./definition.ts";
import { choice, count, day, flag, idNumber, personName, text } from "./field.ts";

const owner = "990122-EDU";
const stage = () =>
  choice("学段", "Stage", {
    kindergarten: ["幼儿园", "Kindergarten"],
    primary: ["小学", "Primary"],
    junior: ["初中", "Junior secondary"],
    senior: ["高中", "Senior secondary"],
  });

export const educationEnrolment = aboutPerson({
  code: "education.enrolment",
  owner,
  name: { zh: "在校学生学籍信息", en: "Pupils enrolled" },
  description: {
    zh: "在校学生的学籍号、学校、学段、年级和就读状态。",
    en: "Student number, school, stage, grade and status of every pupil.",
  },
  updateSource: daily,
  freshnessDays: 2,
  fields: {
    idNumber: idNumber(),
    name: personName(),
    studentNumber: text("学籍号", "Student number"),
    schoolCode: text("学校代码", "School code", "internal"),
    schoolName: text("学校名称", "School"),
    stage: stage(),
    grade: count("年级", "Grade"),
    className: text("班级", "Class"),
    enrolledOn: day("入学日期", "Enrolled on"),
    boarding: flag("寄宿", "Boards at school"),
    guardianName: text("监护人", "Guardian"),
    status: choice("学籍状态", "Status", {
      enrolled: ["在读", "Enrolled"],
      suspended: ["休学", "Suspended"],
      transferred: ["转出", "Transferred"],
    }),
  },
});

export const educationDegree = aboutPerson({
  code: "education.degree",
  owner,
  name: { zh: "学历信息", en: "Education completed" },
  description: {
    zh: "最高学历、毕业院校、专业和证书编号。",
    en: "Highest level, school, subject and certificate.",
  },
  updateSource: monthly,
  freshnessDays: 93,
  fields: {
    idNumber: idNumber(),
    name: personName(),
    level: choice("学历层次", "Level", {
      junior: ["初中", "Junior secondary"],
      senior: ["高中（中专）", "Senior secondary"],
      college: ["大学专科", "College"],
      bachelor: ["大学本科", "Bachelor"],
      master: ["硕士研究生", "Master"],
    }),
    school: text("毕业院校", "School"),
    major: text("专业", "Subject"),
    graduatedOn: day("毕业日期", "Graduated on"),
    certificateNumber: text("证书编号", "Certificate number"),
  },
});

export const teacherQualification = aboutPerson({
  code: "teacher.qualification",
  owner,
  name: { zh: "教师资格信息", en: "Teacher's qualification" },
  description: {
    zh: "教师资格证书的种类、任教学科和认定日期。",
    en: "Kind, subject and date of the teaching qualification.",
  },
  updateSource: monthly,
  freshnessDays: 93,
  keyFields: ["certificateNumber"],
  fields: {
    idNumber: idNumber(),
    certificateNumber: text("教师资格证书号码", "Certificate number"),
    stage: stage(),
    subject: text("任教学科", "Subject"),
    recognisedOn: day("认定日期", "Recognised on"),
    registrationValidTo: day("定期注册有效期至", "Registration valid to"),
  },
});
