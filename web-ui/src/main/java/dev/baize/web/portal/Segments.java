package dev.baize.web.portal;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;

/// A row of buttons of which one is pressed: which of several views of a thing is shown. Wraps where it is narrow.
///
/// @param <T> what is chosen
@StyleSheet("context://portal/records.css")
public final class Segments<T> extends Div {
    private final Map<T, NativeButton> buttons = new LinkedHashMap<>();
    private T chosen;

    /// @param label what is chosen between, for readers who cannot see the page
    /// @param choices at least one; the first is chosen
    public Segments(String label, List<T> choices, Function<T, String> name, Consumer<T> onChoose) {
        chosen = choices.getFirst();
        addClassName("segments");
        getElement().setAttribute("role", "group").setAttribute("aria-label", label);
        for (T choice : choices) {
            NativeButton button = new NativeButton(name.apply(choice), _ -> {
                chosen = choice;
                mark();
                onChoose.accept(choice);
            });
            button.getElement().setAttribute("type", "button");
            buttons.put(choice, button);
            add(button);
        }
        mark();
    }

    public T chosen() {
        return chosen;
    }

    private void mark() {
        buttons.forEach((choice, button) ->
                button.getElement().setAttribute("aria-pressed", String.valueOf(choice.equals(chosen))));
    }
}
