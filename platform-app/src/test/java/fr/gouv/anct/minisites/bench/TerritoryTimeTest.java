package fr.gouv.anct.minisites.bench;

import static org.assertj.core.api.Assertions.assertThat;

import fr.gouv.anct.minisites.e2e.DemoTest;
import fr.gouv.anct.minisites.e2e.testing.DemoPorts;
import fr.gouv.anct.minisites.resilience.testing.LocalHttp;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** One hundredth of {@code bin/bench territories}: 200 communes are answered soon, and another visitor is not refused. */
@DemoTest
@Tag("long")
class TerritoryTimeTest {

    private static final int COMMUNES = 200;

    /** Pages of larger territories that are read for links: 18 regions, 109 departments, and some EPCI. */
    private static final int READ = 160;

    /** Far above what it takes: other suites share the processors. */
    private static final double LONGEST = 1_000;

    @Test
    @SuppressWarnings("SystemOut")
    void communesAreAnsweredInTime() throws InterruptedException, ExecutionException {
        LocalHttp http = new LocalHttp(DemoPorts.VISITORS);
        List<String> communes = TerritoryBench.communes(http, READ);
        Collections.shuffle(communes, new Random(42));
        assertThat(communes).hasSizeGreaterThan(COMMUNES);
        TerritoryBench.Result result = TerritoryBench.measure(http, communes.subList(0, COMMUNES));
        System.out.printf("95 %% of %d communes in %.1f ms%n", COMMUNES, result.milliseconds(95));
        assertThat(result.refused()).isZero();
        assertThat(result.others()).as("searches of another visitor").isEmpty();
        assertThat(result.milliseconds(95)).isLessThan(LONGEST);
    }
}
