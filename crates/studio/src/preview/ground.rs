//! What the guide is shown on, as far as it can be chosen.

/// A choice of a few, each with a name in the page and a name for people.
pub(super) trait Options: Copy + PartialEq + 'static {
    /// All, in the order in which they are shown.
    const ALL: &'static [Self];
    /// What is chosen, in one or two words.
    fn title(self) -> &'static str;
    /// Its value in the form.
    fn value(self) -> &'static str;
}

/// Which page.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) enum Ground {
    #[default]
    Plain,
    Demo,
    Own,
}

impl Ground {
    /// The file that the frame shows.
    pub(super) fn path(self) -> &'static str {
        match self {
            Self::Plain | Self::Own => "studio-preview.html",
            Self::Demo => "product-demo.html",
        }
    }
}

impl Options for Ground {
    const ALL: &'static [Self] = &[Self::Plain, Self::Demo, Self::Own];

    fn title(self) -> &'static str {
        match self {
            Self::Plain => "Plain page",
            Self::Demo => "Demo shop",
            Self::Own => "Your styles",
        }
    }

    fn value(self) -> &'static str {
        match self {
            Self::Plain => "plain",
            Self::Demo => "demo",
            Self::Own => "own",
        }
    }
}

/// How large a screen.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) enum Device {
    #[default]
    Phone,
    Tablet,
    Desktop,
}

impl Device {
    /// Width and height in CSS pixels.
    pub(super) fn size(self) -> (u16, u16) {
        match self {
            Self::Phone => (390, 844),
            Self::Tablet => (768, 1024),
            Self::Desktop => (1280, 800),
        }
    }

    /// By how much it is made smaller to fit a column: never larger than it is.
    pub(super) fn scale(self, column: f64) -> f64 {
        (column / f64::from(self.size().0)).clamp(0.1, 1.0)
    }
}

impl Options for Device {
    const ALL: &'static [Self] = &[Self::Phone, Self::Tablet, Self::Desktop];

    fn title(self) -> &'static str {
        match self {
            Self::Phone => "Phone",
            Self::Tablet => "Tablet",
            Self::Desktop => "Desktop",
        }
    }

    fn value(self) -> &'static str {
        match self {
            Self::Phone => "phone",
            Self::Tablet => "tablet",
            Self::Desktop => "desktop",
        }
    }
}

/// Light or dark.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) enum Scheme {
    #[default]
    System,
    Light,
    Dark,
}

impl Scheme {
    /// For `color-scheme`; empty leaves it to the page.
    pub(super) fn css(self) -> &'static str {
        match self {
            Self::System => "",
            Self::Light => "light",
            Self::Dark => "dark",
        }
    }
}

impl Options for Scheme {
    const ALL: &'static [Self] = &[Self::System, Self::Light, Self::Dark];

    fn title(self) -> &'static str {
        match self {
            Self::System => "As the system",
            Self::Light => "Light",
            Self::Dark => "Dark",
        }
    }

    fn value(self) -> &'static str {
        match self {
            Self::System => "system",
            Self::Light => "light",
            Self::Dark => "dark",
        }
    }
}

/// The page's direction.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) enum Direction {
    #[default]
    Ltr,
    Rtl,
}

impl Options for Direction {
    const ALL: &'static [Self] = &[Self::Ltr, Self::Rtl];

    fn title(self) -> &'static str {
        match self {
            Self::Ltr => "Left to right",
            Self::Rtl => "Right to left",
        }
    }

    fn value(self) -> &'static str {
        match self {
            Self::Ltr => "ltr",
            Self::Rtl => "rtl",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_device_is_never_wider_than_its_column_and_never_enlarged() {
        for device in Device::ALL {
            let width = f64::from(device.size().0);
            for column in [280.0, 600.0, 1400.0] {
                let scale = device.scale(column);
                assert!(scale <= 1.0 && width * scale <= column + 1e-9, "{device:?} {column}");
            }
        }
        assert_eq!(Device::Tablet.scale(384.0), 0.5);
    }
}
