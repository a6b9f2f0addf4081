package dev.baize.web.keys;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.checkbox.CheckboxGroupVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.radiobutton.RadioGroupVariant;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import dev.baize.domain.access.ApiKey.Kind;
import dev.baize.domain.access.ApiKeys;
import dev.baize.domain.access.ApiKeys.NewKey;
import dev.baize.domain.access.Scope;
import dev.baize.web.portal.FormProblems;
import dev.baize.web.portal.SignedIn;

import java.util.function.Consumer;

import static dev.baize.web.portal.Texts.text;

/// Asks what a new key is for.
final class NewKeyDialog extends Dialog {
    private final TextField name = new TextField(text("keys.name"));
    private final RadioButtonGroup<Kind> kind = new RadioButtonGroup<>(text("keys.kind"));
    private final TextArea origins = new TextArea(text("keys.origins"));
    private final CheckboxGroup<Scope> scopes = new CheckboxGroup<>(text("keys.scopes"));

    NewKeyDialog(ApiKeys keys, Consumer<NewKey> created) {
        setHeaderTitle(text("keys.create"));
        setWidth("36rem");
        FormProblems problems = new FormProblems("keys")
                .watch("name", name)
                .watch("allowed_origins", origins)
                .watch("scopes", scopes);
        Button create = new Button(
                text("keys.create.confirm"),
                _ -> problems.attempt(() -> {
                    NewKey key = draft().create(keys, SignedIn.current());
                    close();
                    created.accept(key);
                }));
        create.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        add(form());
        getFooter().add(new Button(text("portal.cancel"), _ -> close()), create);
        choose(Kind.SERVER);
    }

    private Div form() {
        name.setRequiredIndicatorVisible(true);
        name.setMaxLength(100);
        name.setHelperText(text("keys.name.help"));
        kind.setItems(Kind.values());
        kind.setItemLabelGenerator(one -> text("keys.kind.long", one));
        kind.addThemeVariants(RadioGroupVariant.LUMO_VERTICAL);
        kind.addValueChangeListener(change -> choose(change.getValue()));
        origins.setPlaceholder("https://shop.example");
        origins.setHelperText(text("keys.origins.help"));
        origins.setRequiredIndicatorVisible(true);
        scopes.setItemLabelGenerator(scope -> text("keys.scope", scope));
        scopes.setItemHelperGenerator(Scope::wireName);
        scopes.addThemeVariants(CheckboxGroupVariant.LUMO_VERTICAL);
        scopes.setRequiredIndicatorVisible(true);
        Div form = new Div(name, kind, origins, scopes);
        form.addClassName("form");
        return form;
    }

    private void choose(Kind chosen) {
        kind.setValue(chosen);
        origins.setVisible(chosen == Kind.BROWSER);
        scopes.setItems(KeyDraft.possible(chosen));
        scopes.setValue(KeyDraft.usual(chosen));
    }

    private KeyDraft draft() {
        return new KeyDraft(name.getValue(), kind.getValue(), scopes.getValue(), origins.getValue());
    }
}
