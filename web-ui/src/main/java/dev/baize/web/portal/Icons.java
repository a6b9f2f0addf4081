package dev.baize.web.portal;

import com.vaadin.flow.component.icon.SvgIcon;

/// The portal's own line icons; the names are the symbols of `portal/icons.svg`.
public final class Icons {
    private static final String SHEET = "/portal/icons.svg";

    private Icons() {}

    public static SvgIcon of(String name) {
        SvgIcon icon = new SvgIcon(SHEET, name);
        icon.getElement().setAttribute("aria-hidden", "true");
        return icon;
    }
}
