package fr.gouv.anct.minisites.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.gouv.anct.minisites.database.CurrentTenant;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

class ForEachTenantTest {

    private static final RecurringJob JOB = new RecurringJob() {
        @Override
        public String name() {
            return "essai";
        }

        @Override
        public Duration every() {
            return Duration.ofDays(1);
        }

        @Override
        public Mono<Void> run() {
            return Mono.empty();
        }
    };

    @Test
    void aTenantWhoseWorkFailsKeepsNoOtherWaiting() {
        List<UUID> tenants = Stream.generate(UUID::randomUUID).limit(4).toList();
        List<UUID> done = new ArrayList<>();
        Mono<Void> run = ForEachTenant.run(JOB, Flux.fromIterable(tenants), tenant -> {
            if (tenant.equals(tenants.get(0))) {
                throw new IllegalStateException("thrown");
            }
            return tenant.equals(tenants.get(1))
                    ? Mono.error(new IllegalStateException("signalled"))
                    : Mono.deferContextual(context -> Mono.fromCallable(
                            () -> done.add(CurrentTenant.in(context).orElseThrow())));
        });
        assertThatThrownBy(() -> run.block(Duration.ofSeconds(10)))
                .as("what watches the jobs is told")
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("2 tenants");
        assertThat(done).isEqualTo(tenants.subList(2, 4));
    }
}
