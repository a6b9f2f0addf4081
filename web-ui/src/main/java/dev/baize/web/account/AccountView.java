package dev.baize.web.account;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.page.ColorScheme;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.router.Route;
import dev.baize.web.portal.Panel;
import dev.baize.web.portal.PasswordForm;
import dev.baize.web.portal.PortalSession;
import dev.baize.web.portal.PortalView;
import dev.baize.web.portal.Preferences;
import dev.baize.web.portal.SignedIn;

import java.util.Locale;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;

import static dev.baize.web.portal.Texts.text;

/// What a person sets for themselves.
@Route("account")
@PermitAll
class AccountView extends PortalView {
    @Inject
    AccountView(PortalSession session) {
        super("account");
        SignedIn person = SignedIn.current();
        setHeading(person.displayName(), person.username() + " · " + text("people.role", person.role()));
        PasswordForm password = new PasswordForm(session, () -> {});
        add(Panel.columns(
                new Panel(text("account.looks"), new Div(languages(), schemes())),
                new Panel(text("account.password"), password)));
    }

    private RadioButtonGroup<Locale> languages() {
        RadioButtonGroup<Locale> group = new RadioButtonGroup<>(text("account.language"));
        group.setItems(Locale.CHINESE, Locale.ENGLISH);
        group.setItemLabelGenerator(locale -> locale == Locale.CHINESE ? "中文" : "English");
        group.setValue(
                Locale.CHINESE.getLanguage().equals(getLocale().getLanguage()) ? Locale.CHINESE : Locale.ENGLISH);
        group.addValueChangeListener(event -> Preferences.chooseLanguage(UI.getCurrent(), event.getValue()));
        return group;
    }

    private static RadioButtonGroup<ColorScheme.Value> schemes() {
        RadioButtonGroup<ColorScheme.Value> group = new RadioButtonGroup<>(text("account.scheme"));
        group.setItems(Preferences.SCHEMES);
        group.setItemLabelGenerator(scheme -> text("portal.scheme", scheme));
        group.setValue(Preferences.currentScheme());
        group.addValueChangeListener(event -> Preferences.chooseScheme(UI.getCurrent(), event.getValue()));
        return group;
    }
}
