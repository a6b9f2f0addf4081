package dev.baize.web.portal;

import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.shared.HasValidationProperties;
import dev.baize.domain.DomainException;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

import static dev.baize.web.portal.Texts.findText;

/// Shows what the domain refused beside the field it is about, in the reader's language.
///
/// The words for field `name` of feature `keys` are `keys.refused.name`.
public final class FormProblems {
    private final String feature;
    private final Map<String, HasValidationProperties> fields = new HashMap<>();

    public FormProblems(String feature) {
        this.feature = feature;
    }

    /// @param name as the domain names it
    public <F extends HasValidationProperties & HasValue<?, ?>> FormProblems watch(String name, F field) {
        fields.put(name, field);
        field.addValueChangeListener(_ -> field.setInvalid(false));
        return this;
    }

    /// Does it; what is refused is said at its field, or in a toast when it belongs to none.
    public void attempt(Runnable action) {
        fields.values().forEach(field -> field.setInvalid(false));
        try {
            action.run();
        } catch (DomainException refused) {
            show(refused);
        }
    }

    private void show(DomainException refused) {
        String name = refused.field() == null ? refused.kind().name().toLowerCase(Locale.ROOT) : refused.field();
        String words = findText(feature + ".refused." + name).orElseGet(() -> Toast.reason(refused));
        HasValidationProperties field = fields.get(name);
        if (field == null) {
            Toast.failure(words);
        } else {
            field.setErrorMessage(words);
            field.setInvalid(true);
        }
    }
}
