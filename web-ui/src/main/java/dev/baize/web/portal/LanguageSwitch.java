package dev.baize.web.portal;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;

import java.util.Locale;

/// One press to the other language; it says so in that language.
final class LanguageSwitch extends Button {
    LanguageSwitch() {
        boolean chinese = "zh".equals(UI.getCurrent().getLocale().getLanguage());
        Locale other = chinese ? Locale.ENGLISH : Locale.CHINESE;
        setText(chinese ? "English" : "中文");
        setIcon(Icons.of("language"));
        addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        addClassName("language-switch");
        getElement().setAttribute("lang", Preferences.tag(other));
        addClickListener(_ -> Preferences.chooseLanguage(UI.getCurrent(), other));
    }
}
