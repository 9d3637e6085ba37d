package fr.gouv.anct.minisites.admin.appearance;

import static org.assertj.core.api.Assertions.assertThat;

import fr.gouv.anct.minisites.reference.MediaRef;
import fr.gouv.anct.minisites.site.Appearance;
import fr.gouv.anct.minisites.site.SiteLook;
import fr.gouv.anct.minisites.validation.Constraints;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Checks the rules for the appearance of a site. */
class AppearanceInputTest {

    private static final SiteLook LOOK =
            new SiteLook(Appearance.DEFAULT, List.of("République", "Française"), null, null, false);

    private static Stream<String> problems(Object value) {
        return Constraints.check(value).stream().map(problem -> problem.path() + " " + problem.code());
    }

    @Test
    void whatIsTypedIsTheLook() {
        AppearanceInput input = AppearanceInput.of(LOOK);
        assertThat(problems(input)).isEmpty();
        assertThat(input.look(LOOK)).isEqualTo(LOOK);
    }

    @Test
    void aLogoHasAText() {
        SiteLook unnamed = new SiteLook(
                Appearance.DEFAULT, List.of(" ", "a".repeat(46)), new MediaRef(UUID.randomUUID()), " ", false);
        assertThat(problems(unnamed.normalized())).containsExactly("brandBlock lines", "operatorName missing");
        assertThat(problems(AppearanceInput.of(unnamed.normalized())))
                .containsExactly("brandBlock lines", "operatorName missing");
    }
}
