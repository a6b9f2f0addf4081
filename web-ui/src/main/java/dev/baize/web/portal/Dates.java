package dev.baize.web.portal;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.datepicker.DatePicker.DatePickerI18n;
import org.jspecify.annotations.Nullable;

import java.text.DateFormatSymbols;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

import static dev.baize.web.portal.Texts.text;

/// Days as the reader writes and counts them.
public final class Dates {
    private static final int SUNDAY = 0;
    private static final int MONDAY = 1;

    private Dates() {}

    /// A date field in the page's language, year first, which both languages understand.
    public static DatePicker picker(String label) {
        Locale locale = UI.getCurrent().getLocale();
        DatePicker picker = new DatePicker(label);
        picker.setLocale(locale);
        picker.setI18n(words(locale));
        picker.setClearButtonVisible(true);
        return picker;
    }

    /// The browser's time zone; UTC where it names none that Java knows.
    public static ZoneId zone(UI ui) {
        return zone(
                ui.getInternals().getExtendedClientDetails() == null
                        ? null
                        : ui.getInternals().getExtendedClientDetails().getTimeZoneId());
    }

    static ZoneId zone(@Nullable String id) {
        try {
            return id == null ? ZoneOffset.UTC : ZoneId.of(id);
        } catch (DateTimeException unknown) {
            return ZoneOffset.UTC;
        }
    }

    private static DatePickerI18n words(Locale locale) {
        DateFormatSymbols symbols = DateFormatSymbols.getInstance(locale);
        return new DatePickerI18n()
                .setMonthNames(List.of(symbols.getMonths()).subList(0, 12))
                .setWeekdays(Arrays.asList(symbols.getWeekdays()).subList(1, 8))
                .setWeekdaysShort(Arrays.asList(symbols.getShortWeekdays()).subList(1, 8))
                .setFirstDayOfWeek("zh".equals(locale.getLanguage()) ? MONDAY : SUNDAY)
                .setDateFormat("yyyy-MM-dd")
                .setToday(text("portal.today"))
                .setCancel(text("portal.cancel"));
    }
}
