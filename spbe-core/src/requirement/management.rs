//! Aspects 5 and 6, management and ICT audits: indicators 21 to 31.
//! One line a requirement: indicator, level, Indonesian, English. No logic.

use super::{Requirement, requirement};

pub(super) static MANAGEMENT: [Requirement; 44] = [
    requirement(21, 2, "Susun program kegiatan Manajemen Risiko SPBE yang terarah dan terencana, lalu terapkan.", "Draw up a directed and planned programme of SPBE risk management activities, then apply it."),
    requirement(21, 3, "Laksanakan Manajemen Risiko SPBE menurut pedoman manajemen risiko SPBE.", "Carry out SPBE risk management following the guideline on SPBE risk management."),
    requirement(21, 4, "Tetapkan kebijakan strategis Manajemen Risiko melalui Komite Manajemen Risiko atau Tim Koordinasi SPBE, terapkan di seluruh unit kerja/perangkat daerah; reviu dan evaluasi secara berkala.", "Have the risk management committee or the SPBE coordination team set a strategic policy on SPBE risks, and apply it in all work units; review and evaluate its application periodically."),
    requirement(21, 5, "Perbaiki penerapan Manajemen Risiko SPBE menurut hasil reviu dan evaluasi.", "Improve the application of SPBE risk management following the results of review and evaluation."),

    requirement(22, 2, "Laksanakan pengendalian Keamanan Informasi, setidaknya di sebagian unit kerja/perangkat daerah.", "Carry out information security controls, in at least some work units."),
    requirement(22, 3, "Laksanakan pengendalian Keamanan Informasi di seluruh unit kerja/perangkat daerah berdasarkan Risiko SPBE.", "Carry out information security controls in all work units, based on SPBE risks."),
    requirement(22, 4, "Kendalikan Keamanan Informasi dengan strategi yang ditetapkan Tim Koordinasi SPBE; reviu dan evaluasi pengendalian itu secara berkala.", "Control information security by a strategy set by the SPBE coordination team; review and evaluate the controls periodically."),
    requirement(22, 5, "Perbaiki penerapan proses pengendalian Keamanan Informasi menurut hasil reviu dan evaluasi.", "Improve how the process of information security control is applied, following the results of review and evaluation."),

    requirement(23, 2, "Susun program kegiatan Manajemen Data yang terarah dan terencana, lalu terapkan.", "Draw up a directed and planned programme of data management activities, then apply it."),
    requirement(23, 3, "Laksanakan Manajemen Data menurut pedoman yang mencakup arsitektur, data induk, data referensi, basis data, kualitas, dan interoperabilitas data.", "Carry out data management following a guideline that covers data architecture, master data, reference data, databases, data quality and interoperability."),
    requirement(23, 4, "Tetapkan strategi pengelolaan data melalui Forum Satu Data atau Tim Koordinasi SPBE, terapkan di seluruh unit kerja/perangkat daerah; reviu dan evaluasi penerapannya secara berkala.", "Have the One Data Forum or the SPBE coordination team set a data management strategy, and apply it in all work units; review and evaluate its application periodically."),
    requirement(23, 5, "Perbaiki penerapan Manajemen Data menurut hasil reviu dan evaluasi.", "Improve the application of data management following the results of review and evaluation."),

    requirement(24, 2, "Susun program kegiatan Manajemen Aset TIK yang terarah dan terencana, lalu terapkan.", "Draw up a directed and planned programme of ICT asset management activities, then apply it."),
    requirement(24, 3, "Laksanakan Manajemen Aset TIK menurut pedoman yang mencakup perencanaan, pengadaan, pemanfaatan/penggunaan, dan penghapusan aset TIK.", "Carry out ICT asset management following a guideline that covers planning, procurement, use and disposal of ICT assets."),
    requirement(24, 4, "Terapkan di seluruh unit kerja/perangkat daerah strategi pengelolaan aset TIK oleh unit pengelola TIK; reviu dan evaluasi penerapannya secara berkala.", "Apply in all work units the ICT management unit's strategy for managing ICT assets; review and evaluate its application periodically."),
    requirement(24, 5, "Perbaiki penerapan Manajemen Aset TIK menurut hasil reviu dan evaluasi.", "Improve the application of ICT asset management following the results of review and evaluation."),

    requirement(25, 2, "Penuhi kompetensi Sumber Daya Manusia SPBE menurut perencanaan Sumber Daya Manusia, setidaknya di sebagian bidang.", "Have SPBE staff meet the competences as a human resource plan sets out, in at least some fields."),
    requirement(25, 3, "Penuhi kompetensi SDM SPBE di keenam bidang: proses bisnis pemerintahan, arsitektur, data dan informasi, keamanan, aplikasi, dan infrastruktur SPBE.", "Have SPBE staff meet the competences in all six fields: government business processes, architecture, data and information, security, applications and infrastructure."),
    requirement(25, 4, "Tingkatkan dan nilai kompetensi Sumber Daya Manusia SPBE; reviu dan evaluasi pemenuhannya secara berkala.", "Raise and assess the competences of SPBE staff; review and evaluate periodically how they are met."),
    requirement(25, 5, "Perbaiki perencanaan dan pemenuhan kompetensi Sumber Daya Manusia SPBE menurut hasil reviu dan evaluasi.", "Improve how competences of SPBE staff are planned and met, following the results of review and evaluation."),

    requirement(26, 2, "Susun rencana Manajemen Pengetahuan SPBE, lalu laksanakan.", "Draw up a plan for SPBE knowledge management, then carry it out."),
    requirement(26, 3, "Laksanakan Manajemen Pengetahuan SPBE menurut pedoman instansi, dengan sistem aplikasi manajemen pengetahuan.", "Carry out SPBE knowledge management following the agency's guideline, with a knowledge management application."),
    requirement(26, 4, "Terapkan Manajemen Pengetahuan SPBE di semua unit kerja/perangkat daerah dengan sistem aplikasi manajemen pengetahuan yang terintegrasi; reviu dan evaluasi penerapannya.", "Apply SPBE knowledge management in all work units with an integrated knowledge management application; review and evaluate its application."),
    requirement(26, 5, "Perbaiki Manajemen Pengetahuan SPBE menurut hasil reviu dan evaluasi penerapannya.", "Improve SPBE knowledge management following the results of reviewing and evaluating its application."),

    requirement(27, 2, "Susun rencana Manajemen Perubahan SPBE, lalu laksanakan setidaknya di sebagian unit kerja/perangkat daerah terkait.", "Draw up a plan for SPBE change management, then carry it out in at least some of the work units concerned."),
    requirement(27, 3, "Laksanakan Manajemen Perubahan SPBE di seluruh unit kerja/perangkat daerah terkait menurut pedoman Manajemen Perubahan.", "Carry out SPBE change management in all work units concerned, following the guideline on change management."),
    requirement(27, 4, "Reviu dan evaluasi kegiatan Manajemen Perubahan SPBE.", "Review and evaluate the activities of SPBE change management."),
    requirement(27, 5, "Perbaiki Manajemen Perubahan SPBE menurut hasil reviu dan evaluasi.", "Improve SPBE change management following the results of review and evaluation."),

    requirement(28, 2, "Susun rencana Manajemen Layanan SPBE, lalu laksanakan setidaknya pada sebagian prosesnya.", "Draw up a plan for SPBE service management, then carry it out in at least part of its processes."),
    requirement(28, 3, "Laksanakan Manajemen Layanan SPBE pada seluruh prosesnya: Pelayanan Pengguna SPBE dan Pengoperasian Layanan SPBE.", "Carry out SPBE service management in all its processes: serving SPBE users and operating SPBE services."),
    requirement(28, 4, "Terapkan Manajemen Layanan SPBE dengan sistem aplikasi manajemen layanan; reviu dan evaluasi kegiatannya.", "Apply SPBE service management with a service management application; review and evaluate its activities."),
    requirement(28, 5, "Perbaiki Manajemen Layanan SPBE menurut hasil reviu dan evaluasi.", "Improve SPBE service management following the results of review and evaluation."),

    requirement(29, 2, "Laksanakan Audit Infrastruktur SPBE menurut perencanaan yang berkesinambungan.", "Carry out SPBE infrastructure audits following a continuing plan."),
    requirement(29, 3, "Laksanakan Audit Infrastruktur SPBE menurut pedoman Audit Infrastruktur; auditor TIK/Sistem Informasi internal boleh melaksanakannya.", "Carry out SPBE infrastructure audits following the guideline on infrastructure audits; internal ICT/information systems auditors may do it."),
    requirement(29, 4, "Serahkan Audit Infrastruktur SPBE kepada auditor eksternal yang bersertifikat auditor TIK/Sistem Informasi.", "Have SPBE infrastructure audits done by external auditors who are certified as ICT/information systems auditors."),
    requirement(29, 5, "Perbaiki penerapan Infrastruktur SPBE untuk menindaklanjuti hasil auditnya.", "Improve the SPBE infrastructure in use to act on the results of the audit."),

    requirement(30, 2, "Laksanakan Audit Aplikasi SPBE menurut perencanaan yang berkesinambungan.", "Carry out SPBE application audits following a continuing plan."),
    requirement(30, 3, "Laksanakan Audit Aplikasi SPBE menurut pedoman Audit Aplikasi; auditor TIK/Sistem Informasi internal boleh melaksanakannya.", "Carry out SPBE application audits following the guideline on application audits; internal ICT/information systems auditors may do it."),
    requirement(30, 4, "Serahkan Audit Aplikasi SPBE kepada auditor eksternal yang bersertifikat auditor TIK/Sistem Informasi.", "Have SPBE application audits done by external auditors who are certified as ICT/information systems auditors."),
    requirement(30, 5, "Perbaiki penerapan Aplikasi SPBE untuk menindaklanjuti hasil auditnya.", "Improve the SPBE applications in use to act on the results of the audit."),

    requirement(31, 2, "Laksanakan Audit Keamanan SPBE menurut perencanaan yang berkesinambungan.", "Carry out SPBE security audits following a continuing plan."),
    requirement(31, 3, "Laksanakan Audit Keamanan SPBE menurut pedoman Audit Keamanan; auditor TIK/Sistem Keamanan Informasi internal boleh melaksanakannya.", "Carry out SPBE security audits following the guideline on security audits; internal ICT/information security systems auditors may do it."),
    requirement(31, 4, "Serahkan Audit Keamanan SPBE kepada auditor eksternal yang bersertifikat auditor TIK/Sistem Keamanan Informasi.", "Have SPBE security audits done by external auditors who are certified as ICT/information security systems auditors."),
    requirement(31, 5, "Perbaiki penerapan Keamanan SPBE untuk menindaklanjuti hasil auditnya.", "Improve SPBE security in practice to act on the results of the audit."),
];
