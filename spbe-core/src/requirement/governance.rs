//! Aspects 2 to 4, planning, technology and organisers: indicators 11 to 20.
//! One line a requirement: indicator, level, Indonesian, English. No logic.

use super::{Requirement, requirement};

pub(super) static GOVERNANCE: [Requirement; 40] = [
    requirement(11, 2, "Susun dokumen Arsitektur SPBE; cakupan referensi dan domain arsitekturnya boleh belum lengkap.", "Draw up an SPBE architecture document; its architecture references and domains may still be incomplete."),
    requirement(11, 3, "Lengkapi dokumen Arsitektur SPBE dengan referensi dan keenam domainnya: Proses Bisnis, Data dan Informasi, Infrastruktur, Aplikasi, Keamanan, dan Layanan SPBE.", "Complete the architecture document with the references and all six domains: business processes, data and information, infrastructure, applications, security and services."),
    requirement(11, 4, "Jadikan Arsitektur SPBE Nasional pedoman bagi dokumen Arsitektur SPBE instansi; reviu dan evaluasi dokumen itu secara berkala.", "Base the agency's architecture document on the national SPBE architecture; review and evaluate the document periodically."),
    requirement(11, 5, "Mutakhirkan dokumen Arsitektur SPBE untuk menindaklanjuti hasil reviu dan evaluasi.", "Update the SPBE architecture document to act on the results of review and evaluation."),

    requirement(12, 2, "Susun dokumen Peta Rencana SPBE; cakupan muatannya boleh belum lengkap.", "Draw up an SPBE roadmap document; its contents may still be incomplete."),
    requirement(12, 3, "Lengkapi kedelapan muatan dokumen Peta Rencana SPBE: Tata Kelola, Manajemen, Layanan, Infrastruktur, Aplikasi, dan Keamanan SPBE, Audit Teknologi SPBE, serta Audit TIK.", "Complete the eight contents of the roadmap document: SPBE governance, management, services, infrastructure, applications and security, SPBE technology audit, and ICT audit."),
    requirement(12, 4, "Terapkan Peta Rencana SPBE secara konsisten dalam rencana kerja dan anggaran sepanjang tiga tahun terakhir; reviu dan evaluasi dokumennya secara berkala.", "Apply the SPBE roadmap consistently in the work plans and budgets of the last three years; review and evaluate the document periodically."),
    requirement(12, 5, "Mutakhirkan dokumen Peta Rencana SPBE untuk menindaklanjuti hasil reviu dan evaluasi.", "Update the SPBE roadmap document to act on the results of review and evaluation."),

    requirement(13, 2, "Tuangkan Rencana dan Anggaran SPBE dalam rencana kerja dan anggaran tahunan; konsultasikan setidaknya sebagian kepada unit pengelola TIK.", "Put SPBE plans and budgets into the annual work plan and budget; consult the ICT management unit on at least part of them."),
    requirement(13, 3, "Konsultasikan seluruh Rencana dan Anggaran SPBE unit kerja/perangkat daerah kepada unit pengelola TIK.", "Consult the ICT management unit on all SPBE plans and budgets of the work units."),
    requirement(13, 4, "Padukan seluruh Rencana dan Anggaran SPBE agar dapat dikendalikan unit perencanaan dan penganggaran; reviu dan evaluasi Rencana dan Anggaran itu secara berkala.", "Integrate all SPBE plans and budgets so that the planning and budgeting unit can control them; review and evaluate them periodically."),
    requirement(13, 5, "Perbaiki Rencana dan Anggaran SPBE tahun anggaran berikutnya menurut hasil reviu dan evaluasi.", "Improve the SPBE plans and budgets of the next budget year following the results of review and evaluation."),

    requirement(14, 2, "Penuhi standar dokumen Proses Bisnis instansi; susun dokumennya apabila belum ada.", "Make the document of the agency's business processes meet the standard; draw it up if there is none."),
    requirement(14, 3, "Perbaiki Proses Bisnis instansi agar lebih efisien, sebagai inovasi Proses Bisnis.", "Improve the agency's business processes to make them more efficient, as business process innovation."),
    requirement(14, 4, "Terapkan inovasi Proses Bisnis dalam sistem elektronik/sistem aplikasi; reviu dan evaluasi inovasi itu secara berkala.", "Put the business process innovation into electronic or application systems; review and evaluate it periodically."),
    requirement(14, 5, "Perbaiki inovasi Proses Bisnis yang berjalan dalam sistem elektronik/sistem aplikasi menurut hasil reviu dan evaluasi.", "Improve the business process innovation in electronic or application systems following the results of review and evaluation."),

    requirement(15, 2, "Bangun Aplikasi SPBE menurut siklus pembangunan aplikasi, tidak lagi sewaktu-waktu tanpa rencana.", "Develop SPBE applications following the application development cycle, no longer ad hoc and without a plan."),
    requirement(15, 3, "Konsultasikan proses pembangunan Aplikasi SPBE kepada unit pengelola TIK.", "Consult the ICT management unit on the development of SPBE applications."),
    requirement(15, 4, "Padukan pembangunan Aplikasi SPBE agar dapat dikendalikan unit pengelola TIK; reviu dan evaluasi pembangunan itu secara berkala.", "Integrate the development of SPBE applications so that the ICT management unit can control it; review and evaluate it periodically."),
    requirement(15, 5, "Kembangkan Aplikasi SPBE secara optimal menurut hasil reviu dan evaluasi agar lebih efektif dan efisien terhadap perubahan lingkungan, teknologi, dan kebutuhan instansi.", "Develop the applications optimally following review and evaluation, to be more effective and efficient as environment, technology and the agency's needs change."),

    requirement(16, 2, "Gunakan Layanan Pusat Data, setidaknya di sebagian unit kerja/perangkat daerah.", "Use data centre services, in at least some work units."),
    requirement(16, 3, "Gunakan Layanan Pusat Data di seluruh unit kerja/perangkat daerah, dan sediakan prosedur pengoperasian bakunya.", "Use data centre services in all work units, and have a standard operating procedure for them."),
    requirement(16, 4, "Hubungkan Layanan Pusat Data dengan Pusat Data Nasional atau milik instansi lain, dan/atau gunakan Layanan Pusat Data Nasional; reviu dan evaluasi penggunaannya secara berkala.", "Connect the data centre with the national one or another agency's, and/or use national data centre services; review and evaluate the use periodically."),
    requirement(16, 5, "Perbaiki Layanan Pusat Data menurut hasil reviu dan evaluasi penggunaannya.", "Improve the data centre services following the results of reviewing and evaluating their use."),

    requirement(17, 2, "Terapkan Layanan Jaringan Intra instansi, setidaknya di sebagian unit kerja/perangkat daerah.", "Put the agency's intranet services into use, in at least some work units."),
    requirement(17, 3, "Terapkan Layanan Jaringan Intra instansi di seluruh unit kerja/perangkat daerah.", "Put the agency's intranet services into use in all work units."),
    requirement(17, 4, "Hubungkan Jaringan Intra instansi dengan Jaringan Intra Pemerintah dan/atau Jaringan Intra instansi lain; reviu dan evaluasi layanannya secara berkala.", "Interconnect the intranet with the government intranet and/or those of other agencies; review and evaluate its services periodically."),
    requirement(17, 5, "Perbaiki Layanan Jaringan Intra instansi menurut hasil reviu dan evaluasi.", "Improve the agency's intranet services following the results of review and evaluation."),

    requirement(18, 2, "Terapkan Sistem Penghubung Layanan instansi, setidaknya di sebagian unit kerja/perangkat daerah.", "Put the agency's service bus into use, in at least some work units."),
    requirement(18, 3, "Terapkan Sistem Penghubung Layanan instansi di seluruh unit kerja/perangkat daerah.", "Put the agency's service bus into use in all work units."),
    requirement(18, 4, "Integrasikan Sistem Penghubung Layanan instansi dengan Sistem Penghubung Layanan Pemerintah (SPLP) dan/atau milik instansi lain; reviu dan evaluasi sistem itu secara berkala.", "Integrate the agency's service bus with the government service bus (SPLP) and/or those of other agencies; review and evaluate it periodically."),
    requirement(18, 5, "Perbaiki Sistem Penghubung Layanan instansi menurut hasil reviu dan evaluasi.", "Improve the agency's service bus following the results of review and evaluation."),

    requirement(19, 2, "Bentuk Tim Koordinasi SPBE, dan laksanakan setidaknya sebagian tugas/program kerjanya menurut rencana.", "Form the SPBE coordination team, and carry out at least part of its tasks/work programme as planned."),
    requirement(19, 3, "Laksanakan seluruh tugas/program kerja Tim Koordinasi SPBE menurut rencana.", "Carry out all tasks and the whole work programme of the SPBE coordination team as planned."),
    requirement(19, 4, "Komunikasikan/koordinasikan program kerja Tim Koordinasi SPBE kepada semua unit kerja/perangkat daerah terkait; reviu dan evaluasi tugas/program kerja itu.", "Communicate/coordinate the coordination team's work programme with all work units concerned; review and evaluate the tasks/work programme."),
    requirement(19, 5, "Perbaiki tugas/program kerja Tim Koordinasi SPBE dan pelaksanaannya menurut hasil reviu dan evaluasi.", "Improve the coordination team's tasks/work programme and their conduct following the results of review and evaluation."),

    requirement(20, 2, "Laksanakan kolaborasi penerapan SPBE antarunit kerja/perangkat daerah menurut rencana, sekalipun belum dibentuk secara formal.", "Have work units collaborate in applying SPBE as planned, even if not formally set up yet."),
    requirement(20, 3, "Bentuk tim formal yang melaksanakan kolaborasi penerapan SPBE; cakupannya boleh belum seluruh unit kerja/perangkat daerah.", "Form an official team that carries out the collaboration in applying SPBE; it may not reach all work units yet."),
    requirement(20, 4, "Padukan kolaborasi penerapan SPBE di seluruh unit kerja/perangkat daerah, dikoordinasikan menteri/kepala lembaga/kepala daerah atau sekretaris instansi; reviu dan evaluasi kolaborasi itu.", "Integrate the collaboration across all work units, coordinated by the minister, head of agency or head of region, or the secretary; review and evaluate it."),
    requirement(20, 5, "Perbaiki pelaksanaan kolaborasi penerapan SPBE menurut hasil reviu dan evaluasi.", "Improve the conduct of collaboration in applying SPBE following the results of review and evaluation."),
];
