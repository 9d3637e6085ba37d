package fr.gouv.anct.minisites.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.gouv.anct.minisites.delivery.CoreTest;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.core.TypeInformation;
import org.springframework.data.relational.core.mapping.Embedded;
import org.springframework.r2dbc.core.DatabaseClient;

/** Checks how rows become records. */
@CoreTest
class RowConverterTest {

    @Autowired
    private DatabaseClient database;

    @Autowired
    private RowMappers mappers;

    @Autowired
    private RowConverter converter;

    enum State {
        OPEN,
        VERY_BAD
    }

    record Person(UUID id, String givenName) {}

    record Link(String label, int place) {}

    record Thing(
            UUID id,
            String name,
            State state,
            @Nullable State former,
            List<String> tags,
            boolean open,
            int count,
            Link link,
            List<Link> links,
            @Nullable Instant endedAt,
            @Embedded.Nullable(prefix = "author_") @Nullable Person author) {}

    record States(
            List<State> all,
            Set<State> different,
            List<State> none,
            @Nullable Set<State> absent) {}

    private static final String COLUMNS = """
        '00000000-0000-0000-0000-000000000001'::uuid as id, 'A' as name, 'very-bad' as state, null::text as former,
        array['a', 'b'] as tags, true as open, 3 as count, null::timestamptz as ended_at,
        '{"label": "B", "place": 1}'::jsonb as link, '[{"label": "C", "place": 2}]'::jsonb as links,
        '00000000-0000-0000-0000-000000000002'::uuid as author_id, 'Ada' as author_given_name\
        """;

    private <T> T read(Class<T> type, String columns) {
        return database.sql("select " + columns).map(mappers.of(type)).one().block();
    }

    @Test
    void aRowBecomesARecord() {
        assertThat(read(Thing.class, COLUMNS))
                .isEqualTo(new Thing(
                        new UUID(0, 1),
                        "A",
                        State.VERY_BAD,
                        null,
                        List.of("a", "b"),
                        true,
                        3,
                        new Link("B", 1),
                        List.of(new Link("C", 2)),
                        null,
                        new Person(new UUID(0, 2), "Ada")));
    }

    @Test
    void aNullIsRefusedByTheNameOfItsComponent() {
        assertThatThrownBy(() -> read(Thing.class, COLUMNS.replace("'A' as name", "null::text as name")))
                .hasMessageContaining("name of " + Thing.class.getName());
    }

    @Test
    void aMissingColumnIsRefusedByTheNameOfItsComponent() {
        assertThatThrownBy(() -> read(Thing.class, COLUMNS.replace("3 as count,", "")))
                .hasMessageContaining("count of " + Thing.class.getName());
    }

    @Test
    void anUnknownCodeIsRefused() {
        assertThatThrownBy(() -> read(Thing.class, COLUMNS.replace("very-bad", "VERY_BAD")))
                .hasMessageContaining("VERY_BAD");
    }

    @Test
    void anArrayOfCodesBecomesACollectionOfConstants() {
        States states = read(States.class, """
            array['very-bad', 'open', 'open'] as "all", array['very-bad', 'open'] as different,
            cast('{}' as text[]) as none, cast(null as text[]) as absent\
            """);
        assertThat(states.all()).containsExactly(State.VERY_BAD, State.OPEN, State.OPEN);
        assertThat(states.different()).containsExactlyInAnyOrder(State.VERY_BAD, State.OPEN);
        assertThat(states.none()).isEmpty();
        assertThat(states.absent()).isNull();
    }

    @Test
    void anUnknownCodeInAnArrayIsRefused() {
        assertThatThrownBy(() -> read(States.class, """
                        array['OPEN'] as "all", array['open'] as different,
                        cast('{}' as text[]) as none, cast(null as text[]) as absent\
                        """)).hasMessageContaining("has the code OPEN");
    }

    @Test
    void aCollectionOfConstantsIsWrittenAsCodes() {
        assertThat(converter.writeValue(List.of(State.VERY_BAD), TypeInformation.OBJECT))
                .isEqualTo(List.of("very-bad"));
        assertThat(converter.writeValue(new State[] {State.VERY_BAD}, TypeInformation.OBJECT))
                .isEqualTo(new String[] {"very-bad"});
    }

    @Test
    void aRecordWithinARecordMayBeAbsent() {
        assertThat(read(
                                Thing.class,
                                COLUMNS.replace("'00000000-0000-0000-0000-000000000002'", "null")
                                        .replace("'Ada'", "null::text"))
                        .author())
                .isNull();
    }
}
