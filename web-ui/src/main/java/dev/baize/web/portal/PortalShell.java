package dev.baize.web.portal;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.page.AppShellConfigurator;
import com.vaadin.flow.theme.lumo.Lumo;

/// The page around every portal view.
@StyleSheet(Lumo.STYLESHEET)
public class PortalShell implements AppShellConfigurator {
    private static final long serialVersionUID = 1L;
}
