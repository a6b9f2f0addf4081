package dev.baize.web.imports;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.shared.Registration;

import java.util.function.BooleanSupplier;

/// Lets the browser ask every second while something runs, and only while the component is on the screen.
final class Polling {
    private static final int EVERY_MS = 1_000;
    private static final int NEVER = -1;

    private final UI ui;
    private final Registration asking;

    /// @param refresh shows how things stand; whether there is more to come
    Polling(Component shown, BooleanSupplier refresh) {
        ui = shown.getUI().orElseThrow();
        asking = ui.addPollListener(_ -> runWhile(refresh.getAsBoolean()));
        shown.addDetachListener(_ -> {
            ui.setPollInterval(NEVER);
            asking.remove();
        });
    }

    void runWhile(boolean more) {
        ui.setPollInterval(more ? EVERY_MS : NEVER);
    }
}
