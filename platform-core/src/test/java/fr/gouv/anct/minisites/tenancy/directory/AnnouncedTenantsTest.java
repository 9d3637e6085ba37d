package fr.gouv.anct.minisites.tenancy.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;

class AnnouncedTenantsTest {

    private final AnnouncedTenants announced = new AnnouncedTenants();
    private final UUID first = UUID.randomUUID();
    private final UUID second = UUID.randomUUID();

    @Test
    void tenantsJoinTheBatchThatWaitsAndTheNextOneAfterIt() {
        assertThat(announced.add(first)).as("begins a batch").isTrue();
        assertThat(announced.add(second)).as("joins it").isFalse();
        assertThat(announced.add(first)).as("again").isFalse();
        assertThat(announced.take()).containsExactly(first, second);
        assertThat(announced.take()).isEmpty();
        assertThat(announced.add(first)).as("changed again").isTrue();
        assertThat(announced.take()).containsExactly(first);
    }
}
