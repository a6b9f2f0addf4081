package dev.baize.web.catalogue;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import dev.baize.domain.TextLanguage;
import dev.baize.domain.catalog.Item;
import dev.baize.domain.catalog.ItemText;
import dev.baize.web.portal.Facts;
import dev.baize.web.portal.Moment;
import dev.baize.web.portal.Numbers;
import dev.baize.web.portal.Panel;
import dev.baize.web.portal.Tag;
import dev.baize.web.portal.Tag.Tone;
import dev.baize.web.portal.Texts;
import dev.baize.web.shelf.CategoryNames;
import dev.baize.web.shelf.ItemPicture;
import dev.baize.web.shop.ItemFacts;

import java.util.List;
import java.util.Locale;

import static dev.baize.web.portal.Texts.text;

/// An item as the shop describes it: picture, facts, attributes, and its words in both languages.
final class DescriptionPanel extends Div {
    private static final List<String> LANGUAGES = List.of(TextLanguage.ENGLISH, TextLanguage.CHINESE);

    DescriptionPanel(Item item, CategoryNames names) {
        Panel panel = new Panel(text("item.description"));
        if (item.simulated()) {
            panel.aside(new Tag(text("item.simulated"), Tone.WARNING));
        }
        Div first = new Div(new ItemPicture(item), facts(item, names));
        first.addClassName("item-description");
        Div words = new Div();
        words.addClassName("columns");
        LANGUAGES.forEach(language -> words.add(words(item, language)));
        panel.add(first, words);
        add(panel);
    }

    private static Div facts(Item item, CategoryNames names) {
        Span id = new Span(item.itemId());
        id.addClassName("mono");
        Facts facts = new Facts()
                .fact(text("item.id"), id)
                .fact(text("catalogue.availability"), AvailabilityTag.of(item.available()))
                .fact(text("catalogue.price"), Numbers.money(item.price(), item.currency()))
                .fact(text("catalogue.category"), names.of(item.category()));
        if (item.brand() != null) {
            facts.fact(text("catalogue.brand"), item.brand());
        }
        if (item.url() != null) {
            Anchor page = new Anchor(item.url(), text("item.page"));
            page.setRouterIgnore(true);
            page.addClassName("quiet-link");
            facts.fact(text("item.address"), page);
        }
        facts.fact(text("catalogue.updated"), new Moment(item.updatedAt()));
        return new Div(facts);
    }

    private static Div words(Item item, String language) {
        ItemText words = item.language().equals(language)
                ? new ItemText(item.title(), item.description())
                : item.translations().get(language);
        H3 name = new H3(text("item.language." + language.toLowerCase(Locale.ROOT)));
        if (words == null) {
            Paragraph none = new Paragraph(text("item.untranslated"));
            none.addClassName("remark");
            return new Div(name, none);
        }
        Paragraph title = new Paragraph(words.title());
        title.addClassName("item-title");
        Div said = new Div(title);
        said.getElement().setAttribute("lang", language.equals(TextLanguage.CHINESE) ? "zh-CN" : language);
        if (words.description() != null) {
            said.add(new Paragraph(words.description()));
        }
        said.add(attributes(item, Locale.of(language)));
        return new Div(name, said);
    }

    /// As the item's page in the shop tells them, in the language of the words above them.
    private static Facts attributes(Item item, Locale language) {
        Facts attributes = new Facts();
        ItemFacts.of(item, language).forEach(fact -> attributes.fact(label(fact.name(), language), fact.value()));
        return attributes;
    }

    /// A shop may describe its items by attributes that nobody has words for yet.
    private static String label(String attribute, Locale language) {
        return Texts.findText(language, "item.fact." + attribute).orElseGet(() -> attribute.replace('_', ' '));
    }
}
