//! A place of the guide, as a line of the index.

/// What a place is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Kind {
    /// A warning sign to act on now or today; its key is its id.
    Sign,
    /// A sign to book an appointment for; its key is what it says.
    Book,
    /// An area; its key is its id.
    Area,
    /// A topic; its key is its spelling.
    Topic,
    /// A move; its key is its id.
    Move,
    /// A cause or something that feels like this; its key is its title.
    Cause,
    /// A claim that is judged; its key is its id.
    Claim,
}

impl Kind {
    const ALL: [(Self, &str); 7] = [
        (Self::Sign, "sign"),
        (Self::Book, "book"),
        (Self::Area, "area"),
        (Self::Topic, "topic"),
        (Self::Move, "move"),
        (Self::Cause, "cause"),
        (Self::Claim, "claim"),
    ];

    /// As it is written in the index.
    pub fn as_str(self) -> &'static str {
        Self::ALL.iter().find(|(kind, _)| *kind == self).map_or("", |(_, name)| name)
    }

    fn parse(name: &str) -> Option<Self> {
        Self::ALL.iter().find(|(_, known)| *known == name).map(|(kind, _)| *kind)
    }
}

/// A place of the guide.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry<'a> {
    /// What it is.
    pub kind: Kind,
    /// By which it is found in the page.
    pub key: &'a str,
    /// The areas that have it, with blanks between; empty for all.
    pub areas: &'a str,
    /// The topic that it is part of; empty for none.
    pub topic: &'a str,
    /// Shown to the reader.
    pub title: &'a str,
    /// What it is called: each phrase folded, with bars between.
    pub phrases: &'a str,
    /// What else it says: folded words, with blanks between.
    pub text: &'a str,
}

impl<'a> Entry<'a> {
    /// A line of the index: its fields in this order, with tabs between.
    pub(crate) fn parse(line: &'a str) -> Option<Self> {
        let mut fields = line.split('\t');
        let mut next = || fields.next();
        Some(Self {
            kind: Kind::parse(next()?)?,
            key: next()?,
            areas: next()?,
            topic: next()?,
            title: next()?,
            phrases: next()?,
            text: next()?,
        })
    }

    /// The line.
    pub fn line(&self) -> String {
        let fields = [
            self.kind.as_str(),
            self.key,
            self.areas,
            self.topic,
            self.title,
            self.phrases,
            self.text,
        ];
        fields.join("\t")
    }
}
