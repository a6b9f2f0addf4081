package dev.baize.web.account;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.page.ColorScheme;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.router.Route;
import dev.baize.domain.access.People;
import dev.baize.domain.access.Person;
import dev.baize.web.portal.Facts;
import dev.baize.web.portal.Moment;
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
    AccountView(PortalSession session, People people) {
        super("account");
        SignedIn person = SignedIn.current();
        setHeading(person.displayName(), person.username() + " · " + text("people.role", person.role()));
        PasswordForm password = new PasswordForm(session, () -> {});
        Paragraph effect = new Paragraph(text("account.password.effect"));
        effect.addClassName("remark");
        Div choices = new Div(languages(), schemes());
        choices.addClassName("form");
        Panel looks = new Panel(text("account.looks"), choices);
        Panel about = new Panel(
                text("account.about"),
                facts(people.findPerson(person.username()).orElseThrow()));
        Div left = new Div(about, looks);
        left.addClassName("stack");
        add(Panel.columns(left, new Panel(text("account.password"), effect, password)));
    }

    private static Facts facts(Person person) {
        return new Facts()
                .fact(text("account.username"), person.username())
                .fact(text("account.role"), text("people.role", person.role()))
                .fact(text("account.since"), Moment.day(person.createdAt()))
                .fact(text("account.seen"), new Moment(person.lastSignIn()));
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
