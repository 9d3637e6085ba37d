package fr.gouv.anct.minisites.admin.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import fr.gouv.anct.minisites.provisioning.end.EndExtensionRequest;
import fr.gouv.anct.minisites.provisioning.end.SiteEnd;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SheetActsTest {

    private static final UUID USER = UUID.randomUUID();
    private static final LocalDate END = LocalDate.of(2030, 1, 1);

    private static SiteEnd end(String state) {
        return switch (state) {
            case "none" -> SiteEnd.NONE;
            case "set" -> new SiteEnd(END, null);
            case "asked" -> new SiteEnd(END, asked(UUID.randomUUID()));
            default -> new SiteEnd(END, asked(USER));
        };
    }

    private static EndExtensionRequest asked(UUID by) {
        return new EndExtensionRequest(UUID.randomUUID(), END.plusYears(1), "Un motif.", by, "Ada Un", Instant.EPOCH);
    }

    @ParameterizedTest
    @CsvSource({
        "none,  false, false,",
        "none,  false, true,",
        "none,  true,  true,  site-end.set.act",
        "set,   false, false,",
        "set,   false, true,  site-end.ask.act",
        "set,   true,  true,  site-end.set.act",
        "asked, false, false,",
        "asked, false, true,  site-end.withdraw.act",
        "asked, true,  true,  site-end.answer.act",
        "own,   true,  true,  site-end.withdraw.act",
        "own,   false, true,  site-end.withdraw.act"
    })
    void the_sheet_offers_one_act_at_most(String state, boolean sets, boolean asks, @Nullable String key) {
        assertThat(SheetActs.key(end(state), USER, sets, asks)).isEqualTo(key);
    }
}
