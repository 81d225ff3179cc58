//! The closed lists of the domain: areas, sides, stages, grades and the like.

use std::fmt;

use serde::{Deserialize, Serialize};

/// Declares an enum whose variants have one stable kebab-case spelling, used
/// alike in files, markup, attributes and links.
macro_rules! words {
    ($(#[$doc:meta])* $name:ident { $($(#[$vdoc:meta])* $variant:ident = $text:literal),+ $(,)? }) => {
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
        pub enum $name { $($(#[$vdoc])* #[serde(rename = $text)] $variant),+ }

        impl $name {
            /// Every value, in the order in which it is shown.
            pub const ALL: &'static [Self] = &[$(Self::$variant),+];

            /// The stable spelling.
            pub const fn as_str(self) -> &'static str {
                match self { $(Self::$variant => $text),+ }
            }

            /// The value with this spelling, if there is one.
            pub fn parse(text: &str) -> Option<Self> {
                Self::ALL.iter().copied().find(|value| value.as_str() == text)
            }
        }
    };
}

pub(crate) use words;

words! {
    /// One of the nine areas of the back, from the neck down.
    AreaId {
        /// The back of the neck; midline.
        NeckBase = "neck-base",
        /// The top of the shoulder; a pair.
        UpperTrapezius = "upper-trapezius",
        /// Beside the spine, from the first ribs to the blades' lower tips; midline.
        BetweenShoulderBlades = "between-shoulder-blades",
        /// The shoulder blade and the side of the upper back; a pair.
        ShoulderBlade = "shoulder-blade",
        /// Below the shoulder blades, down to the last ribs; midline.
        MidBack = "mid-back",
        /// From the last ribs to the pelvis; midline.
        LowerBack = "lower-back",
        /// The side of the lower back, between ribs and hip bone; a pair.
        FlankQl = "flank-ql",
        /// Around the dimples at the base of the spine; a pair.
        Sacroiliac = "sacroiliac",
        /// The buttock; a pair.
        Glutes = "glutes",
    }
}

words! {
    /// The reader's own side. The rear view shows the reader's left on the left.
    Side {
        /// Where the left hand is.
        Left = "left",
        /// Where the right hand is.
        Right = "right",
    }
}

words! {
    /// How long ago the spasm began.
    Stage {
        /// The first three days.
        FirstDays = "first-days",
        /// After three days.
        Later = "later",
        /// It keeps coming back.
        Recurring = "recurring",
    }
}

words! {
    /// A position in which a move can be done.
    Position {
        /// Lying, kneeling or sitting on the floor.
        Floor = "floor",
        /// On a firm bed.
        Bed = "bed",
        /// Sitting.
        Chair = "chair",
        /// On the feet.
        Standing = "standing",
    }
}

words! {
    /// What the reader can get into right now; filters the moves.
    PositionFilter {
        /// No limits: every move is shown.
        Any = "any",
        /// "I can't get on the floor".
        NoFloor = "no-floor",
        /// Only lying down, on the floor or a bed.
        Lying = "lying",
        /// Only sitting.
        Chair = "chair",
        /// Only standing.
        Standing = "standing",
    }
}

impl PositionFilter {
    /// Whether someone with this reach can get into that position.
    pub const fn allows(self, position: Position) -> bool {
        match self {
            Self::Any => true,
            Self::NoFloor => !matches!(position, Position::Floor),
            Self::Lying => matches!(position, Position::Floor | Position::Bed),
            Self::Chair => matches!(position, Position::Chair),
            Self::Standing => matches!(position, Position::Standing),
        }
    }
}

words! {
    /// A family of causes.
    FamilyId {
        /// Something was pulled or overloaded.
        Strain = "strain",
        /// A disc, joint or nerve is irritated.
        Spinal = "spinal",
        /// Muscles are out of practice.
        WeakStiff = "weak-stiff",
        /// A cramp during or after exercise.
        Cramp = "cramp",
    }
}

words! {
    /// What sort of move it is; also the order of the groups in a panel.
    MoveKind {
        /// Self-massage; comes first in a routine.
        Massage = "massage",
        /// Stretches; come after massage in a routine.
        Stretch = "stretch",
        /// Exercise; no routine has it in the first days.
        Strengthen = "strengthen",
        /// Positions to rest in, and how to get up.
        Rest = "rest",
    }
}

impl MoveKind {
    /// The topic that such moves are part of.
    pub fn topic(self) -> Topic {
        match self {
            Self::Massage => Topic::Massage,
            Self::Stretch => Topic::Stretch,
            Self::Strengthen => Topic::Strengthen,
            Self::Rest => Topic::Rest,
        }
    }
}

words! {
    /// How urgent a warning sign is.
    Level {
        /// Call the emergency service now.
        Emergency = "emergency",
        /// Get medical advice today.
        Today = "today",
        /// Book an appointment.
        Book = "book",
    }
}

words! {
    /// What a ticked warning sign does to the advice.
    SignEffect {
        /// Help takes the place of all advice.
        Replace = "replace",
        /// A note is shown; the advice stays.
        Note = "note",
        /// Help takes the advice's place, but the rest positions stay.
        KeepRest = "keep-rest",
    }
}

words! {
    /// What can be read about an area, one topic at a time.
    Topic {
        /// Warmth, cold and what to do at each stage; open to begin with.
        Warmth = "warmth",
        /// The area's self-massage.
        Massage = "massage",
        /// The area's stretches.
        Stretch = "stretch",
        /// Likely causes, and what else can feel like this.
        Causes = "causes",
        /// Exercises for later, once everyday movement is easy.
        Strengthen = "strengthen",
        /// Positions to rest in.
        Rest = "rest",
        /// When to book an appointment.
        Help = "help",
        /// All of them, one after the other.
        All = "all",
    }
}

words! {
    /// How good the evidence for a piece of advice is.
    Grade {
        /// Several good trials or reviews agree.
        A = "A",
        /// Some good trials, or a guideline with moderate certainty.
        B = "B",
        /// Small, low-quality or indirect studies.
        C = "C",
        /// Expert advice or custom; little or no research.
        D = "D",
        /// Tested without benefit, or a claim without basis.
        X = "X",
    }
}

impl AreaId {
    /// Whether the area has a left and a right shape.
    pub const fn is_pair(self) -> bool {
        matches!(
            self,
            Self::UpperTrapezius
                | Self::ShoulderBlade
                | Self::FlankQl
                | Self::Sacroiliac
                | Self::Glutes
        )
    }

    /// The choices this area offers: one, or left and right.
    pub fn choices(self) -> impl Iterator<Item = Choice> {
        let sides: &[Option<Side>] =
            if self.is_pair() { &[Some(Side::Left), Some(Side::Right)] } else { &[None] };
        sides.iter().map(move |&side| Choice { area: self, side })
    }
}

/// One of the fourteen things a reader can choose: an area, and its side where
/// the area is a pair. Cannot hold a side for a midline area: see [`Choice::new`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Choice {
    area: AreaId,
    side: Option<Side>,
}

impl Choice {
    /// The nearest sensible choice: a pair without a side gets its left, a
    /// midline area forgets a side.
    pub fn new(area: AreaId, side: Option<Side>) -> Self {
        let side = area.is_pair().then(|| side.unwrap_or(Side::Left));
        Self { area, side }
    }

    /// All fourteen, from the neck down, left before right.
    pub fn all() -> impl Iterator<Item = Self> {
        AreaId::ALL.iter().flat_map(|area| area.choices())
    }

    /// Without its side.
    pub const fn area(self) -> AreaId {
        self.area
    }

    /// None for a midline area.
    pub const fn side(self) -> Option<Side> {
        self.side
    }

    /// The radio's value: `lower-back`, `glutes-left`, …
    pub fn value(self) -> String {
        match self.side {
            None => self.area.as_str().to_owned(),
            Some(side) => [self.area.as_str(), side.as_str()].join("-"),
        }
    }

    /// Reads a radio's value, and forgives a pair named without its side and a
    /// midline area named with one.
    pub fn parse(value: &str) -> Option<Self> {
        if let Some(area) = AreaId::parse(value) {
            return Some(Self::new(area, None));
        }
        let (area, side) = value.rsplit_once('-')?;
        Some(Self::new(AreaId::parse(area)?, Some(Side::parse(side)?)))
    }
}

impl fmt::Display for Choice {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.value())
    }
}
