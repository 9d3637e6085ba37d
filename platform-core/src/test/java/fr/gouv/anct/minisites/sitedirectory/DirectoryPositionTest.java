package fr.gouv.anct.minisites.sitedirectory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Checks from where a list of the directory goes on, also when the site before has left it. */
class DirectoryPositionTest {

    private static final UUID FIRST = UUID.fromString("00000000-0000-4000-8000-000000000001");
    private static final UUID SECOND = UUID.fromString("00000000-0000-4000-8000-000000000002");

    /** In French alphabetical order: an accent counts only between names that are equal without it. */
    private static final List<DirectorySite> SITES = List.of(
            site("Cote", FIRST), site("Côte", FIRST), site("Côte", SECOND), site("École", FIRST), site("Été", FIRST));

    private static DirectorySite site(String name, UUID id) {
        return new DirectorySite(id, name, "https://exemple.fr/", "Une phrase.", List.of(), List.of(), List.of(), null);
    }

    @Test
    void theListGoesOnAfterEachOfItsSites() {
        assertThat(IntStream.range(0, SITES.size())
                        .mapToObj(i -> DirectoryPosition.after(SITES.get(i)).following(SITES)))
                .containsExactlyElementsOf(IntStream.range(0, SITES.size())
                        .mapToObj(i -> SITES.subList(i + 1, SITES.size()))
                        .toList());
    }

    @Test
    void theListGoesOnWhereASiteWasThatHasLeftIt() {
        assertThat(new DirectoryPosition("Dune", FIRST).following(SITES)).isEqualTo(SITES.subList(3, 5));
        assertThat(new DirectoryPosition("Aube", SECOND).following(SITES)).isEqualTo(SITES);
        assertThat(new DirectoryPosition("Zoo", FIRST).following(SITES)).isEmpty();
    }
}
