//! The drawn figure: a calm rear view of head, back and hips with its surface
//! muscles. Knows neither colours nor line widths: those hang on the classes.
//!
//! Places are ten-thousandths of a person's height (right of the spine, above
//! the floor), after the measured landmarks in the content brief.

use super::curve::{Bundle, fibres, through};
use super::path::{PathBuilder, Place, mirrored, point};

/// One `<path>` of the drawing; they are painted in order.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Layer {
    /// What the style sheet knows it by.
    pub class: &'static str,
    /// Path data in whole view units.
    pub d: String,
    /// The right half alone, where the left is its mirror image: half the
    /// bytes for whoever can mirror.
    pub half: Option<String>,
}

/// A stretch of smooth line through these places.
type Strand = &'static [Place];

/// What one layer is made of; each is drawn on the right and mirrored.
enum Form {
    /// Closed areas, each of strands that meet end to end in corners.
    Areas(&'static [&'static [Strand]]),
    /// One area that crosses the spine: from there, down the right, and back.
    Crossing(&'static [Strand]),
    /// Open lines.
    Lines(&'static [Strand]),
    /// Muscle fibres.
    Fibres(&'static [Bundle]),
}

use Form::{Areas, Crossing, Fibres, Lines};

/// From the left shoulder's cut over the head: only the right half is written.
const HEAD_TO_ARM: Strand = &[
    (0, 9998),
    (155, 9980),
    (292, 9912),
    (388, 9795),
    (438, 9640),
    (451, 9480),
    (441, 9320),
    (412, 9160),
    (372, 9020),
    (348, 8890),
    (353, 8765),
    (400, 8640),
    (540, 8530),
    (800, 8430),
    (1080, 8345),
    (1270, 8245),
    (1415, 8085),
    (1520, 7880),
    (1610, 7640),
    (1695, 7395),
    (1790, 7160),
    (1900, 6930),
];

/// The inner side of the arm, from its cut up into the armpit.
const ARM_TO_ARMPIT: Strand = &[
    (1900, 5760),
    (1720, 6070),
    (1545, 6380),
    (1385, 6700),
    (1250, 7030),
    (1165, 7290),
    (1105, 7525),
];

/// The side of the trunk, from the armpit to the cut across the thigh.
const ARMPIT_TO_THIGH: Strand = &[
    (1105, 7525),
    (1052, 7330),
    (1010, 7100),
    (955, 6850),
    (908, 6600),
    (898, 6420),
    (918, 6240),
    (970, 6020),
    (1040, 5680),
    (1085, 5380),
    (1098, 5150),
    (1090, 4880),
    (1060, 4620),
    (1030, 4400),
];

/// The inner side of the thigh, from its cut up to where the thighs part.
const INNER_THIGH: Strand = &[(50, 4400), (28, 4520), (0, 4625)];

const EAR: Strand = &[
    (445, 9395),
    (468, 9438),
    (500, 9434),
    (519, 9370),
    (508, 9250),
    (482, 9160),
    (450, 9118),
    (408, 9150),
];

/// The edge of the hair, from the crown down behind the ear to the nape.
const HAIR: [Strand; 2] = [
    &[(0, 9998), (155, 9980), (292, 9912), (388, 9795), (438, 9640), (451, 9480), (443, 9340)],
    &[(443, 9340), (400, 9250), (345, 9170), (250, 9110), (170, 9050), (90, 9035), (0, 9040)],
];

/// Everything over the body's fill, back to front.
const FORMS: &[(&str, Form)] = &[
    (
        "muscle deep splenius",
        Areas(&[&[
            &[(120, 9240), (330, 9160)],
            &[(330, 9160), (338, 9000), (326, 8880), (330, 8770), (372, 8650)],
            &[(372, 8650), (280, 8780), (190, 9000), (120, 9240)],
        ]]),
    ),
    (
        "muscle deep erector",
        Areas(&[&[
            &[(12, 5480), (14, 6200), (14, 7100)],
            &[(14, 7100), (330, 7080)],
            &[
                (330, 7080),
                (440, 6800),
                (458, 6480),
                (425, 6120),
                (340, 5840),
                (190, 5620),
                (12, 5480),
            ],
        ]]),
    ),
    (
        "fibre deep erector",
        Fibres(&[Bundle {
            guides: &[
                [(55, 5600), (60, 6300), (60, 7080)],
                [(330, 5910), (405, 6400), (360, 6980)],
            ],
            count: 7,
        }]),
    ),
    (
        "muscle deep rhomboid",
        Areas(&[&[
            &[(60, 8100), (470, 8060)],
            &[(470, 8060), (448, 7850), (465, 7660), (525, 7540)],
            &[(525, 7540), (300, 7500), (60, 7500)],
            &[(60, 7500), (60, 8100)],
        ]]),
    ),
    (
        "fibre deep rhomboid",
        Fibres(&[Bundle {
            guides: &[
                [(200, 8050), (325, 7960), (420, 7890)],
                [(85, 7770), (270, 7660), (445, 7585)],
            ],
            count: 8,
        }]),
    ),
    (
        "muscle deep oblique",
        Areas(&[&[
            &[(675, 6135), (740, 6400), (815, 6700), (935, 6850)],
            &[(935, 6850), (892, 6600), (882, 6420), (900, 6240), (946, 6050)],
            &[(946, 6050), (850, 6100), (760, 6125), (675, 6135)],
        ]]),
    ),
    (
        "fibre deep oblique",
        Fibres(&[Bundle {
            guides: &[
                [(828, 6640), (846, 6585), (858, 6530)],
                [(740, 6235), (800, 6190), (856, 6145)],
            ],
            count: 7,
        }]),
    ),
    (
        "muscle triceps",
        Areas(&[
            &[
                &[(1090, 7860), (1120, 7660), (1135, 7500), (1190, 7270)],
                &[
                    (1190, 7270),
                    (1272, 7030),
                    (1405, 6705),
                    (1565, 6385),
                    (1735, 6085),
                    (1900, 5800),
                ],
                &[(1900, 5800), (1900, 6250)],
                &[(1900, 6250), (1760, 6560), (1600, 6900), (1470, 7200), (1340, 7560)],
                &[(1340, 7560), (1090, 7860)],
            ],
            &[
                &[(1340, 7560), (1470, 7200), (1600, 6900), (1760, 6560), (1900, 6250)],
                &[(1900, 6250), (1900, 6860)],
                &[(1900, 6860), (1800, 7100), (1700, 7330), (1600, 7560)],
                &[(1600, 7560), (1340, 7560)],
            ],
        ]),
    ),
    (
        "fibre triceps",
        Fibres(&[
            Bundle {
                guides: &[
                    [(1160, 7560), (1290, 7050), (1620, 6350)],
                    [(1290, 7560), (1440, 7130), (1730, 6510)],
                ],
                count: 4,
            },
            Bundle {
                guides: &[
                    [(1500, 7280), (1620, 6990), (1780, 6640)],
                    [(1640, 7290), (1740, 7070), (1840, 6850)],
                ],
                count: 3,
            },
        ]),
    ),
    (
        "muscle deep teres",
        Areas(&[&[
            &[(500, 7500), (640, 7690), (850, 7870), (1110, 7980)],
            &[(1110, 7980), (1125, 7800), (1095, 7620)],
            &[(1095, 7620), (860, 7600), (660, 7500), (500, 7500)],
        ]]),
    ),
    (
        "fibre deep teres",
        Fibres(&[Bundle {
            guides: &[
                [(600, 7610), (810, 7780), (1080, 7900)],
                [(680, 7610), (870, 7690), (1085, 7730)],
            ],
            count: 4,
        }]),
    ),
    (
        "muscle latissimus",
        Areas(&[&[
            &[(14, 7420), (260, 7530), (500, 7600), (720, 7590), (920, 7630), (1100, 7690)],
            &[(1100, 7690), (1080, 7500), (1036, 7325), (993, 7095), (935, 6850)],
            &[(935, 6850), (800, 6650), (725, 6400), (670, 6120)],
            &[(670, 6120), (560, 6330), (440, 6660), (280, 6960), (14, 7180)],
            &[(14, 7180), (14, 7420)],
        ]]),
    ),
    (
        "fibre latissimus",
        Fibres(&[Bundle {
            guides: &[
                [(150, 7420), (600, 7530), (1060, 7640)],
                [(310, 7010), (720, 7260), (1055, 7570)],
                [(480, 6680), (780, 7030), (1040, 7470)],
                [(672, 6240), (800, 6760), (1000, 7280)],
            ],
            count: 14,
        }]),
    ),
    (
        "muscle infraspinatus",
        Areas(&[&[
            &[(492, 8085), (640, 8098), (850, 8105), (1040, 8110)],
            &[(1040, 8110), (1070, 8010), (1060, 7940)],
            &[(1060, 7940), (830, 7840), (660, 7700), (530, 7560)],
            &[(530, 7560), (475, 7680), (455, 7850), (492, 8085)],
        ]]),
    ),
    (
        "fibre infraspinatus",
        Fibres(&[Bundle {
            guides: &[
                [(525, 8045), (740, 8060), (1020, 8060)],
                [(500, 7790), (740, 7945), (1020, 8020)],
                [(555, 7640), (760, 7830), (1010, 7970)],
            ],
            count: 8,
        }]),
    ),
    (
        "muscle deltoid",
        Areas(&[&[
            &[(780, 8185), (1000, 8225), (1175, 8270)],
            &[
                (1175, 8270),
                (1262, 8226),
                (1400, 8076),
                (1505, 7872),
                (1594, 7634),
                (1678, 7390),
                (1770, 7160),
            ],
            &[(1770, 7160), (1540, 7300), (1260, 7550), (1020, 7850), (780, 8185)],
        ]]),
    ),
    (
        "fibre deltoid",
        Fibres(&[Bundle {
            guides: &[
                [(840, 8160), (1105, 7850), (1600, 7310)],
                [(1020, 8200), (1290, 7880), (1650, 7320)],
                [(1190, 8225), (1440, 7860), (1692, 7260)],
            ],
            count: 9,
        }]),
    ),
    (
        "muscle trapezius",
        Areas(&[&[
            &[(12, 9240), (120, 9240)],
            &[
                (120, 9240),
                (190, 9030),
                (275, 8820),
                (350, 8695),
                (420, 8612),
                (545, 8510),
                (800, 8412),
                (1060, 8334),
                (1170, 8285),
            ],
            &[(1170, 8285), (1000, 8225), (800, 8172), (640, 8140), (500, 8110)],
            &[(500, 8110), (432, 7900), (316, 7610), (178, 7310), (80, 7090), (12, 6930)],
            &[
                (12, 6930),
                (14, 7500),
                (20, 8000),
                (60, 8220),
                (98, 8420),
                (85, 8620),
                (35, 8880),
                (12, 9240),
            ],
        ]]),
    ),
    (
        "fibre trapezius",
        Fibres(&[
            Bundle {
                guides: &[
                    [(120, 9100), (370, 8600), (1060, 8305)],
                    [(75, 8780), (430, 8430), (1070, 8270)],
                ],
                count: 6,
            },
            Bundle {
                guides: &[
                    [(115, 8560), (500, 8370), (1000, 8240)],
                    [(110, 8250), (380, 8190), (700, 8165)],
                ],
                count: 6,
            },
            Bundle {
                guides: &[
                    [(75, 8150), (270, 8140), (450, 8140)],
                    [(50, 7650), (270, 7900), (462, 8060)],
                    [(40, 7090), (235, 7560), (420, 7950)],
                ],
                count: 11,
            },
        ]),
    ),
    (
        "muscle gluteus-medius",
        Areas(&[&[
            &[(460, 5960), (560, 6020), (740, 6080), (952, 6010)],
            &[(952, 6010), (1022, 5680), (1066, 5390), (1078, 5200)],
            &[(1078, 5200), (900, 5480), (700, 5720), (460, 5960)],
        ]]),
    ),
    (
        "fibre gluteus-medius",
        Fibres(&[Bundle {
            guides: &[
                [(560, 5960), (780, 5730), (985, 5440)],
                [(750, 6030), (880, 5750), (1010, 5400)],
                [(915, 5980), (985, 5700), (1032, 5400)],
            ],
            count: 7,
        }]),
    ),
    (
        "muscle deep hamstring",
        Areas(&[&[
            &[(70, 4400), (58, 4480), (110, 4640)],
            &[(110, 4640), (560, 4660), (900, 4720), (1058, 4760)],
            &[(1058, 4760), (1040, 4620), (1014, 4400)],
            &[(1014, 4400), (70, 4400)],
        ]]),
    ),
    (
        "muscle gluteus-maximus",
        Areas(&[&[
            &[(432, 5900), (700, 5680), (900, 5440), (1080, 5150)],
            &[
                (1080, 5150),
                (1066, 4900),
                (1000, 4730),
                (830, 4610),
                (560, 4565),
                (280, 4600),
                (90, 4700),
                (20, 4880),
            ],
            &[(20, 4880), (14, 5240)],
            &[(14, 5240), (170, 5350), (325, 5500), (402, 5690), (432, 5900)],
        ]]),
    ),
    (
        "fibre gluteus-maximus",
        Fibres(&[Bundle {
            guides: &[
                [(490, 5800), (750, 5540), (1040, 5140)],
                [(380, 5490), (690, 5200), (1015, 4850)],
                [(60, 5190), (360, 4940), (770, 4640)],
                [(60, 4870), (170, 4770), (330, 4640)],
            ],
            count: 16,
        }]),
    ),
    ("hair", Crossing(&HAIR)),
    (
        "spine",
        Lines(&[
            // The knobs of the spine, from C7, which stands out, to L5.
            &[(0, 8620), (0, 8580)],
            &[(0, 8488), (0, 8472)],
            &[(0, 8368), (0, 8352)],
            &[(0, 8238), (0, 8222)],
            &[(0, 8108), (0, 8092)],
            &[(0, 7968), (0, 7952)],
            &[(0, 7828), (0, 7812)],
            &[(0, 7688), (0, 7672)],
            &[(0, 7548), (0, 7532)],
            &[(0, 7398), (0, 7382)],
            &[(0, 7248), (0, 7232)],
            &[(0, 7098), (0, 7082)],
            &[(0, 6948), (0, 6932)],
            &[(0, 6752), (0, 6728)],
            &[(0, 6542), (0, 6518)],
            &[(0, 6322), (0, 6298)],
            &[(0, 6092), (0, 6068)],
            &[(0, 5892), (0, 5868)],
        ]),
    ),
    (
        "dimple",
        Areas(&[&[&[
            (306, 5618),
            (278, 5608),
            (260, 5572),
            (262, 5535),
            (286, 5516),
            (310, 5530),
            (322, 5572),
            (306, 5618),
        ]]]),
    ),
    (
        "contour",
        Lines(&[
            HEAD_TO_ARM,
            ARM_TO_ARMPIT,
            ARMPIT_TO_THIGH,
            INNER_THIGH,
            EAR,
            // The fold at the back of the armpit, the cleft, the fold under
            // the buttock.
            &[(1105, 7525), (1100, 7610), (1110, 7690)],
            &[(0, 5290), (0, 4625)],
            &[(20, 4680), (110, 4605), (280, 4560), (500, 4545), (740, 4585)],
        ]),
    ),
];

/// The whole drawing, in painting order.
pub fn layers() -> Vec<Layer> {
    let mut layers = vec![
        Layer { class: "body", d: both(&Areas(&[&[EAR]])), half: right_half(&Areas(&[&[EAR]])) },
        Layer { class: "body", d: silhouette(), half: None },
    ];
    layers.extend(FORMS.iter().map(|(class, form)| Layer {
        class,
        d: both(form),
        half: right_half(form),
    }));
    layers
}

/// The body's outline, closed along the edges of the drawing.
pub fn silhouette() -> String {
    both(&Crossing(&[HEAD_TO_ARM, ARM_TO_ARMPIT, ARMPIT_TO_THIGH, INNER_THIGH]))
}

/// A form's right half, unless it crosses the spine or lies on it.
fn right_half(form: &Form) -> Option<String> {
    if matches!(form, Crossing(_)) {
        return None;
    }
    let half = |side| {
        let mut pen = PathBuilder::default();
        draw(&mut pen, form, side);
        pen.finish()
    };
    let right = half(std::convert::identity as fn(Place) -> Place);
    (right != half(mirrored)).then_some(right)
}

/// One form on both halves of the body.
fn both(form: &Form) -> String {
    let mut pen = PathBuilder::default();
    if let Crossing(strands) = form {
        across(&mut pen, strands);
        return pen.finish();
    }
    draw(&mut pen, form, std::convert::identity);
    if right_half(form).is_some() {
        draw(&mut pen, form, mirrored);
    }
    pen.finish()
}

/// A closed area over both halves, smooth where its first strand starts.
fn across(pen: &mut PathBuilder, strands: &[Strand]) {
    let turned = |strand: Strand| strand.iter().rev().copied().map(mirrored);
    let first = strands[0];
    let mut lines = vec![turned(first).chain(first[1..].iter().copied()).collect::<Vec<_>>()];
    lines.extend(strands[1..].iter().map(|strand| strand.to_vec()));
    lines.extend(strands[1..].iter().rev().map(|strand| turned(strand).collect()));
    pen.go(point(lines[0][0]));
    for line in &lines {
        pen.line(point(line[0]));
        through(pen, line);
    }
    pen.close();
}

/// One form on one half.
fn draw(pen: &mut PathBuilder, form: &Form, side: fn(Place) -> Place) {
    let turned = |strand: Strand| strand.iter().copied().map(side).collect::<Vec<_>>();
    match form {
        Areas(areas) => {
            for area in *areas {
                pen.go(point(side(area[0][0])));
                for strand in *area {
                    through(pen, &turned(strand));
                }
                pen.close();
            }
        }
        Crossing(strands) => across(pen, strands),
        Lines(lines) => {
            for line in *lines {
                pen.go(point(side(line[0])));
                through(pen, &turned(line));
            }
        }
        Fibres(bundles) => {
            for bundle in *bundles {
                fibres(pen, bundle, side);
            }
        }
    }
}
