//! Where the element goes.

/// A kind of page that takes the element.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Host {
    #[default]
    Html,
    Shopify,
    WordPress,
    React,
    Vue,
    Svelte,
    Yew,
}

impl Host {
    /// In the order in which they are offered.
    pub const ALL: &'static [Self] = &[
        Self::Html,
        Self::Shopify,
        Self::WordPress,
        Self::React,
        Self::Vue,
        Self::Svelte,
        Self::Yew,
    ];

    /// As a value of a form.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Html => "html",
            Self::Shopify => "shopify",
            Self::WordPress => "wordpress",
            Self::React => "react",
            Self::Vue => "vue",
            Self::Svelte => "svelte",
            Self::Yew => "yew",
        }
    }

    /// As people call it.
    pub fn title(self) -> &'static str {
        match self {
            Self::Html => "HTML",
            Self::Shopify => "Shopify",
            Self::WordPress => "WordPress",
            Self::React => "React",
            Self::Vue => "Vue",
            Self::Svelte => "Svelte",
            Self::Yew => "Yew",
        }
    }

    /// Whether it matters where the files lie: others bring them along.
    pub fn asks_for_base(self) -> bool {
        !matches!(self, Self::WordPress | Self::Yew)
    }
}
