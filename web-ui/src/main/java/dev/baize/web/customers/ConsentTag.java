package dev.baize.web.customers;

import dev.baize.domain.customer.Consent;
import dev.baize.domain.customer.Purpose;
import dev.baize.web.portal.Tag;
import dev.baize.web.portal.Tag.Tone;

import java.util.Map;

import static dev.baize.web.portal.Texts.text;

/// A customer's answer as a coloured word.
final class ConsentTag {
    private ConsentTag() {}

    static Tag of(Map<Purpose, Consent> answers, Purpose purpose) {
        return of(answers.getOrDefault(purpose, Consent.UNKNOWN));
    }

    static Tag of(Consent consent) {
        return new Tag(
                text("customers.consent", consent),
                switch (consent) {
                    case GRANTED -> Tone.GOOD;
                    case DENIED, REVOKED -> Tone.BAD;
                    case UNKNOWN -> Tone.NEUTRAL;
                });
    }
}
