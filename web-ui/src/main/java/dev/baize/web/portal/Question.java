package dev.baize.web.portal;

import com.vaadin.flow.component.confirmdialog.ConfirmDialog;

import static dev.baize.web.portal.Texts.text;

/// Asks before something that cannot be undone, or is felt by others.
public final class Question {
    private Question() {}

    /// @param confirm the word on the button, a verb
    public static void ask(String title, String consequence, String confirm, Runnable action) {
        ConfirmDialog dialog = new ConfirmDialog(title, consequence, confirm, _ -> action.run());
        dialog.setCancelable(true);
        dialog.setCancelText(text("portal.cancel"));
        dialog.setConfirmButtonTheme("error primary");
        dialog.open();
    }
}
