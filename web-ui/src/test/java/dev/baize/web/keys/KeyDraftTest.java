package dev.baize.web.keys;

import dev.baize.domain.access.ApiKey.Kind;
import dev.baize.domain.access.Scope;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.util.List;
import java.util.Set;

import static org.assertj.core.api.Assertions.assertThat;

class KeyDraftTest {
    @Test
    void originList_linesBlanksAndCommas_partThem() {
        KeyDraft draft = new KeyDraft("pages", Kind.BROWSER, Set.of(), "https://a.example\n\n self,https://b.example ");

        assertThat(draft.originList()).isEqualTo(List.of("https://a.example", "self", "https://b.example"));
    }

    @Test
    void originList_nothingWritten_isEmpty() {
        assertThat(new KeyDraft("pages", Kind.BROWSER, Set.of(), " \n").originList())
                .isEmpty();
    }

    @Test
    void possible_browserKey_offersOnlyWhatMayStandInAPublicPage() {
        assertThat(KeyDraft.possible(Kind.BROWSER)).allMatch(Scope::fitsBrowser).doesNotContain(Scope.KEYS_ADMIN);
        assertThat(KeyDraft.possible(Kind.SERVER)).containsExactly(Scope.values());
    }

    @ParameterizedTest
    @EnumSource
    void usual_isPossible(Kind kind) {
        assertThat(KeyDraft.possible(kind)).containsAll(KeyDraft.usual(kind));
    }
}
