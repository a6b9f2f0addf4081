package dev.baize.domain.importing.report;

import java.util.Locale;

/// Why a row was repaired, dropped, or is worth a note. The lower-case name is the stable code of the report.
public enum RowReason {
    CONTROL_CHARACTERS(Effect.REPAIRED, "NUL and other control characters were removed"),
    UNDECODABLE_CHARACTERS(Effect.REPAIRED, "Bytes without meaning in the file's encoding were replaced by �"),
    MISPLACED_QUOTES(Effect.REPAIRED, "Quotation marks out of place were taken as text"),
    ITEM_ID_CASE(Effect.REPAIRED, "The item code in small letters was taken as the one in capitals"),
    NUMBER_FORMAT(Effect.REPAIRED, "A number with a currency sign, blanks or a decimal comma was understood"),
    PRICE_ROUNDED(Effect.REPAIRED, "The price was rounded to two decimals"),
    TEXT_CUT(Effect.REPAIRED, "A text beyond the limit was cut"),
    BASKET_TIME(Effect.REPAIRED, "An invoice with several times was given its earliest"),
    EVENT_ID_MADE(Effect.REPAIRED, "A row without id was given one derived from its content"),
    MARKUP(Effect.REPAIRED, "HTML in a text was turned into plain text"),

    SERVICE_CODE(Effect.DROPPED, "No item: postage, fee, discount, voucher, sample or manual correction"),
    QUANTITY_NOT_POSITIVE(Effect.DROPPED, "Stock adjustment: a quantity of zero or less without cancellation"),
    PRICE_NOT_POSITIVE(Effect.DROPPED, "Stock adjustment or gift: a price of zero or less"),
    COLUMN_COUNT(Effect.DROPPED, "More or fewer columns than the header"),
    UNBALANCED_QUOTES(Effect.DROPPED, "A quotation mark is opened and never closed"),
    NOT_JSON(Effect.DROPPED, "Not a JSON object"),
    FIELD_MISSING(Effect.DROPPED, "A required field is missing"),
    FIELD_TOO_LONG(Effect.DROPPED, "An id is longer than its limit"),
    FIELD_INVALID(Effect.DROPPED, "A field breaks its rule"),
    NUMBER_UNREADABLE(Effect.DROPPED, "A number cannot be read"),
    NUMBER_OUT_OF_RANGE(Effect.DROPPED, "A number is beyond all reason"),
    TIME_UNREADABLE(Effect.DROPPED, "The time cannot be read"),
    TIME_OUT_OF_RANGE(Effect.DROPPED, "The time lies before 1995 or in the future"),
    EVENT_UNKNOWN(Effect.DROPPED, "The event name is neither GA4's nor Segment's"),
    SEQUENCE_TOO_LONG(Effect.DROPPED, "A sequence has more than 10,000 items"),
    DIALOGUE_SCATTERED(Effect.DROPPED, "The turns of one dialogue do not stand together"),

    CUSTOMER_MISSING(Effect.NOTED, "Rows without customer, whatever became of them"),
    ANONYMOUS(Effect.NOTED, "Without customer: kept as an anonymous visit, the invoice being the session"),
    CANCELLATION(Effect.NOTED, "Rows of cancelled invoices, whatever became of them; those kept are refunds"),
    REFUND_UNMATCHED(Effect.NOTED, "Refunds for which no earlier purchase is known, in whole or in part"),
    DESCRIPTION_MISSING(
            Effect.NOTED,
            "Rows without description, whatever became of them; a title comes from the item's other rows"),
    SEVERAL_DESCRIPTIONS(Effect.NOTED, "Items with several descriptions; the most frequent good one is the title"),
    ITEM_WITHOUT_TITLE(Effect.NOTED, "Items without any title; their id stands in"),
    FORMULA_LIKE(Effect.NOTED, "Texts that a spreadsheet would run as a formula; kept as text"),
    ENCODING(Effect.NOTED, "The file is not UTF-8; it was read in the encoding named"),
    MIXED_LINE_ENDS(Effect.NOTED, "Lines that end otherwise than the rest of the file"),
    DATE_ORDER(Effect.NOTED, "Dates such as 3/4/2011 were read in the order named"),
    TIME_UNKNOWN(Effect.NOTED, "Without time: dated 2000-01-01"),
    SYNTHETIC_TIME(Effect.NOTED, "Times made from positions, one hour a step, ending on 2000-01-01"),
    RATING_WITHOUT_TEXT(Effect.NOTED, "Ratings without a text; kept as ratings"),
    SINGLE_TURN(Effect.NOTED, "Utterances without dialogue id; each kept as a dialogue of its own");

    /// What became of the row.
    public enum Effect {
        REPAIRED,
        DROPPED,
        NOTED
    }

    private final Effect effect;
    private final String text;

    RowReason(Effect effect, String text) {
        this.effect = effect;
        this.text = text;
    }

    public Effect effect() {
        return effect;
    }

    public String text() {
        return text;
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
