package fr.gouv.anct.minisites.conformity;

import fr.gouv.anct.minisites.conformity.testing.NuHtmlChecker;
import fr.gouv.anct.minisites.e2e.DemoTest;
import fr.gouv.anct.minisites.e2e.testing.Crawl;
import fr.gouv.anct.minisites.e2e.testing.Violations;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Checks that the Nu HTML checker reports nothing on any public page. */
@DemoTest
class NuHtmlCheckerTest {

    @Test
    void noError(@TempDir Path folder) throws IOException, InterruptedException {
        Violations violations = new Violations();
        NuHtmlChecker.check(Crawl.pages(), folder, violations::add);
        violations.throwIfPresent("The Nu HTML checker finds nothing to say");
    }
}
