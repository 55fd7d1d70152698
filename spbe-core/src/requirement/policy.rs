//! Aspect 1, internal policy on SPBE governance: indicators 1 to 10.
//!
//! The criteria of indicator 3 stand one level higher than those of the others:
//! a part at level 3, the whole at level 4, and no review before level 5.
//!
//! One line a requirement: indicator, level, Indonesian, English. No logic.

use super::{Requirement, requirement};

pub(super) static POLICY: [Requirement; 40] = [
    requirement(1, 2, "Tetapkan kebijakan internal Arsitektur SPBE; pengaturan referensi dan domain arsitekturnya boleh belum lengkap.", "Enact an internal policy on the SPBE architecture; its rules on architecture references and domains may still be incomplete."),
    requirement(1, 3, "Lengkapi kebijakan Arsitektur SPBE dengan referensi dan keenam domainnya: Proses Bisnis, Data dan Informasi, Infrastruktur, Aplikasi, Keamanan, dan Layanan SPBE.", "Complete the architecture policy with the references and all six domains: business processes, data and information, infrastructure, applications, security and services."),
    requirement(1, 4, "Atur integrasi SPBE dengan instansi pusat dan/atau pemerintah daerah lain dalam kebijakan Arsitektur SPBE; reviu dan evaluasi kebijakan itu secara berkala.", "Make the architecture policy govern SPBE integration with other central agencies and/or local governments; review and evaluate that policy periodically."),
    requirement(1, 5, "Tetapkan kebijakan baru Arsitektur SPBE untuk menindaklanjuti hasil reviu dan evaluasi kebijakan yang berlaku.", "Enact a new policy on the SPBE architecture that acts on the results of reviewing and evaluating the one in force."),

    requirement(2, 2, "Tetapkan kebijakan internal Peta Rencana SPBE; pengaturan muatan Peta Rencana boleh belum lengkap.", "Enact an internal policy on the SPBE roadmap; its rules on what the roadmap contains may still be incomplete."),
    requirement(2, 3, "Lengkapi kebijakan Peta Rencana SPBE dengan ketujuh muatannya: Tata Kelola, Manajemen, Layanan, Infrastruktur, Aplikasi, dan Keamanan SPBE, serta Audit TIK.", "Complete the roadmap policy with all seven contents: SPBE governance, management, services, infrastructure, applications and security, and ICT audit."),
    requirement(2, 4, "Atur keselarasan Peta Rencana SPBE instansi dengan Peta Rencana SPBE Nasional dalam kebijakannya; reviu dan evaluasi kebijakan itu secara berkala.", "Make the policy keep the agency's SPBE roadmap in line with the national SPBE roadmap; review and evaluate that policy periodically."),
    requirement(2, 5, "Tetapkan kebijakan baru Peta Rencana SPBE untuk menindaklanjuti hasil reviu dan evaluasi kebijakan yang berlaku.", "Enact a new policy on the SPBE roadmap that acts on the results of reviewing and evaluating the one in force."),

    requirement(3, 2, "Tetapkan kebijakan internal Manajemen Data; cakupan prosesnya belum disyaratkan pada tingkat ini.", "Enact an internal policy on data management; which processes it covers is not asked at this level."),
    requirement(3, 3, "Atur setidaknya sebagian dari enam proses dalam kebijakan Manajemen Data: arsitektur, data induk, data referensi, basis data, kualitas, dan interoperabilitas data.", "Make the data management policy govern at least some of six processes: data architecture, master data, reference data, databases, data quality and interoperability."),
    requirement(3, 4, "Lengkapi kebijakan Manajemen Data hingga mengatur keenam proses: arsitektur, data induk, data referensi, basis data, kualitas, dan interoperabilitas data.", "Complete the data management policy so that it governs all six processes: data architecture, master data, reference data, databases, data quality and interoperability."),
    requirement(3, 5, "Reviu dan evaluasi kebijakan internal Manajemen Data, lalu tetapkan kebijakan baru untuk menindaklanjuti hasilnya.", "Review and evaluate the internal policy on data management, then enact a new policy that acts on the results."),

    requirement(4, 2, "Tetapkan kebijakan internal Pembangunan Aplikasi SPBE yang mengatur siklus pembangunan aplikasi.", "Enact an internal policy on developing SPBE applications that governs the application development cycle."),
    requirement(4, 3, "Tambahkan pada kebijakan Pembangunan Aplikasi SPBE proses konsultasi tentang siklus pembangunan dengan unit pengelola TIK.", "Add to the application development policy a process of consulting the ICT management unit on the development cycle."),
    requirement(4, 4, "Atur keterpaduan dan pengendalian Pembangunan Aplikasi SPBE oleh unit pengelola TIK dalam kebijakannya; reviu dan evaluasi kebijakan itu secara berkala.", "Make the policy have the ICT management unit integrate and control the development of SPBE applications; review and evaluate that policy periodically."),
    requirement(4, 5, "Tetapkan kebijakan baru Pembangunan Aplikasi SPBE untuk menindaklanjuti hasil reviu dan evaluasi kebijakan yang berlaku.", "Enact a new policy on developing SPBE applications that acts on the results of reviewing and evaluating the one in force."),

    requirement(5, 2, "Tetapkan kebijakan internal Layanan Pusat Data yang mengatur penggunaannya, setidaknya bagi sebagian unit kerja/perangkat daerah.", "Enact an internal policy on data centre services that governs their use, for at least some work units."),
    requirement(5, 3, "Perluas kebijakan Layanan Pusat Data agar mengatur penggunaannya bagi seluruh unit kerja/perangkat daerah.", "Extend the policy on data centre services so that it governs their use for all work units."),
    requirement(5, 4, "Atur interkoneksi dengan Pusat Data Nasional dan/atau penggunaan layanannya dalam kebijakan Layanan Pusat Data; reviu dan evaluasi kebijakan itu secara berkala.", "Make the data centre policy govern interconnection with the national data centre and/or use of its services; review and evaluate that policy periodically."),
    requirement(5, 5, "Tetapkan kebijakan baru Layanan Pusat Data untuk menindaklanjuti hasil reviu dan evaluasi kebijakan yang berlaku.", "Enact a new policy on data centre services that acts on the results of reviewing and evaluating the one in force."),

    requirement(6, 2, "Tetapkan kebijakan internal Layanan Jaringan Intra instansi, setidaknya bagi sebagian unit kerja/perangkat daerah.", "Enact an internal policy on the agency's intranet services, for at least some work units."),
    requirement(6, 3, "Perluas kebijakan Layanan Jaringan Intra agar mengatur layanan itu bagi seluruh unit kerja/perangkat daerah.", "Extend the policy on intranet services so that it governs them for all work units."),
    requirement(6, 4, "Atur interkoneksi Jaringan Intra instansi dengan Jaringan Intra Pemerintah dan/atau milik instansi lain dalam kebijakannya; reviu dan evaluasi kebijakan itu secara berkala.", "Make the policy govern interconnection of the intranet with the government intranet and/or those of other agencies; review and evaluate that policy periodically."),
    requirement(6, 5, "Tetapkan kebijakan baru Layanan Jaringan Intra untuk menindaklanjuti hasil reviu dan evaluasi kebijakan yang berlaku.", "Enact a new policy on intranet services that acts on the results of reviewing and evaluating the one in force."),

    requirement(7, 2, "Tetapkan kebijakan internal penggunaan Sistem Penghubung Layanan instansi, setidaknya bagi sebagian unit kerja/perangkat daerah.", "Enact an internal policy on using the agency's service bus, for at least some work units."),
    requirement(7, 3, "Perluas kebijakan Sistem Penghubung Layanan agar mengatur penggunaannya bagi seluruh unit kerja/perangkat daerah.", "Extend the policy on the service bus so that it governs its use for all work units."),
    requirement(7, 4, "Atur keterhubungan Sistem Penghubung Layanan instansi dengan Sistem Penghubung Layanan Pemerintah (SPLP) dalam kebijakannya; reviu dan evaluasi kebijakan itu secara berkala.", "Make the policy govern the connection of the agency's service bus with the government service bus (SPLP); review and evaluate that policy periodically."),
    requirement(7, 5, "Tetapkan kebijakan baru penggunaan Sistem Penghubung Layanan untuk menindaklanjuti hasil reviu dan evaluasi kebijakan yang berlaku.", "Enact a new policy on using the service bus that acts on the results of reviewing and evaluating the one in force."),

    requirement(8, 2, "Tetapkan kebijakan internal Manajemen Keamanan Informasi; pengaturan cakupannya boleh belum lengkap.", "Enact an internal policy on information security management; its rules on the scope of that management may still be incomplete."),
    requirement(8, 3, "Lengkapi kebijakan Manajemen Keamanan Informasi: ruang lingkup, penanggung jawab, perencanaan, dukungan pengoperasian, evaluasi kinerja, dan perbaikan berkelanjutan.", "Complete the information security policy: scope, persons responsible, planning, support of operation, performance evaluation and continuous improvement."),
    requirement(8, 4, "Atur penerapan Manajemen Keamanan Informasi di seluruh unit kerja/perangkat daerah dalam kebijakannya; reviu dan evaluasi kebijakan itu secara berkala.", "Make the policy govern information security management in all work units; review and evaluate that policy periodically."),
    requirement(8, 5, "Tetapkan kebijakan baru Manajemen Keamanan Informasi untuk menindaklanjuti hasil reviu dan evaluasi kebijakan yang berlaku.", "Enact a new policy on information security management that acts on the results of reviewing and evaluating the one in force."),

    requirement(9, 2, "Tetapkan kebijakan internal Audit TIK, setidaknya untuk sebagian audit: Audit Infrastruktur, Audit Aplikasi, atau Audit Keamanan SPBE.", "Enact an internal policy on ICT audit for at least some of the audits: infrastructure, application or security audits of SPBE."),
    requirement(9, 3, "Lengkapi kebijakan Audit TIK agar mengatur pelaksanaan ketiga audit: Audit Infrastruktur SPBE, Audit Aplikasi SPBE, dan Audit Keamanan SPBE.", "Complete the ICT audit policy so that it governs the conduct of all three: infrastructure, application and security audits of SPBE."),
    requirement(9, 4, "Reviu dan evaluasi kebijakan internal Audit TIK secara berkala.", "Review and evaluate the internal policy on ICT audit periodically."),
    requirement(9, 5, "Tetapkan kebijakan baru Audit TIK untuk menindaklanjuti hasil reviu dan evaluasi kebijakan yang berlaku.", "Enact a new policy on ICT audit that acts on the results of reviewing and evaluating the one in force."),

    requirement(10, 2, "Tetapkan kebijakan internal Tim Koordinasi SPBE yang mengatur tugasnya mendukung penerapan SPBE, setidaknya di sebagian unit kerja/perangkat daerah.", "Enact an internal policy on the SPBE coordination team with its tasks in support of applying SPBE, in at least some work units."),
    requirement(10, 3, "Perluas tugas Tim Koordinasi SPBE dalam kebijakannya agar mendukung penerapan SPBE di seluruh unit kerja/perangkat daerah.", "Extend the coordination team's tasks in the policy so that they support applying SPBE in all work units."),
    requirement(10, 4, "Atur dukungan Tim Koordinasi SPBE bagi penerapan SPBE bersama instansi pusat dan/atau pemerintah daerah lain dalam kebijakannya; reviu dan evaluasi kebijakan itu secara berkala.", "Make the policy have the coordination team support applying SPBE with other central agencies and/or local governments; review and evaluate that policy periodically."),
    requirement(10, 5, "Tetapkan kebijakan baru Tim Koordinasi SPBE untuk menindaklanjuti hasil reviu dan evaluasi kebijakan yang berlaku.", "Enact a new policy on the SPBE coordination team that acts on the results of reviewing and evaluating the one in force."),
];
