//! The tabs, and how the page's address names them.

/// One of the studio's pages.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(crate) enum Tab {
    #[default]
    Configure,
    Editor,
    Claims,
    Snippets,
    Answers,
}

impl Tab {
    pub(crate) const ALL: &'static [Self] =
        &[Self::Configure, Self::Editor, Self::Claims, Self::Snippets, Self::Answers];

    /// Its part of the address: what stands after `#`, up to the first `?`.
    pub(crate) fn as_str(self) -> &'static str {
        match self {
            Self::Configure => "look",
            Self::Editor => "guide",
            Self::Claims => "claims",
            Self::Snippets => "code",
            Self::Answers => "answers",
        }
    }

    pub(crate) fn title(self) -> &'static str {
        match self {
            Self::Configure => "Look",
            Self::Editor => "Guide",
            Self::Claims => "Product claims",
            Self::Snippets => "Code to paste",
            Self::Answers => "Ten answers",
        }
    }

    /// Whether the guide stands beside it.
    pub(crate) fn has_preview(self) -> bool {
        matches!(self, Self::Configure | Self::Editor)
    }

    /// The tab that an address names, with or without `#`.
    pub(crate) fn of_fragment(fragment: &str) -> Option<Self> {
        let name = fragment.trim_start_matches('#').split('?').next()?;
        Self::ALL.iter().copied().find(|tab| tab.as_str() == name)
    }
}
