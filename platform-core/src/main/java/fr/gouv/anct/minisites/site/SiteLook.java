package fr.gouv.anct.minisites.site;

import com.fasterxml.jackson.annotation.JsonTypeName;
import fr.gouv.anct.minisites.reference.MediaRef;
import fr.gouv.anct.minisites.reference.OpinionUrl;
import fr.gouv.anct.minisites.validation.Checked;
import fr.gouv.anct.minisites.validation.PlainText;
import fr.gouv.anct.minisites.validation.Problem;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Look of a site, changed as one setting: its theme variant, and the elements beside its title in the header.
 *
 * @param brandBlock lines of the brand block
 * @param operatorLogo logo beside it, with its alternative text
 * @param beta whether the badge BETA is shown beside the title
 */
@JsonTypeName("Look")
public record SiteLook(
        Appearance appearance,
        @NotEmpty List<String> brandBlock,
        @Nullable MediaRef operatorLogo,
        @Nullable @Size(max = SiteLook.LONGEST_NAME) String operatorName,
        boolean beta)
        implements Checked {

    /** Maximum length of the operator's name, in characters. */
    public static final int LONGEST_NAME = 120;

    /** Code of the problem of an address that is no {@link OpinionUrl}. */
    public static final String OPINION = "opinion";

    /** Maximum length of the address of the button in the footer, in characters. */
    public static final int LONGEST_URL = 200;

    private static final int MOST_LINES = 6;
    private static final int LONGEST_LINE = 45;

    static SiteLook of(Site site) {
        SiteIdentity identity = site.identity();
        return new SiteLook(
                site.appearance(),
                identity.brandBlock(),
                identity.operatorLogo(),
                identity.operatorName(),
                identity.beta());
    }

    /** Returns a copy whose texts are one line each, as they are displayed; without blank ones. */
    public SiteLook normalized() {
        String name = PlainText.line(Objects.requireNonNullElse(operatorName, ""));
        return new SiteLook(
                appearance,
                brandBlock.stream()
                        .map(PlainText::line)
                        .filter(line -> !line.isEmpty())
                        .toList(),
                operatorLogo,
                name.isEmpty() ? null : name,
                beta);
    }

    @Override
    public List<Problem> problems() {
        List<Problem> problems = problems(brandBlock, operatorLogo != null, operatorName);
        if (appearance.opinionUrl() != null && !OpinionUrl.valid(appearance.opinionUrl())) {
            problems.add(Problem.of("appearance.opinionUrl", OPINION));
        }
        return problems;
    }

    /** Returns the problems of a change from the stored look: national mourning is not decided by the site. */
    public List<Problem> problemsOfChange(SiteLook now) {
        return appearance.mourning() == now.appearance.mourning()
                ? List.of()
                : List.of(Problem.of("appearance.mourning", "mourning"));
    }

    /** Returns the violations of the rules over the lines of the brand block, and over the logo and its text. */
    public static List<Problem> problems(List<String> brandBlock, boolean logo, @Nullable String operatorName) {
        List<Problem> problems = new ArrayList<>();
        if (brandBlock.size() > MOST_LINES || brandBlock.stream().anyMatch(line -> line.length() > LONGEST_LINE)) {
            problems.add(Problem.of("brandBlock", "lines", MOST_LINES, LONGEST_LINE));
        }
        if (logo && (operatorName == null || operatorName.isBlank())) {
            problems.add(Problem.of("operatorName", Problem.MISSING));
        }
        return problems;
    }

    Site on(Site site) {
        SiteIdentity identity = site.identity();
        return site.with(appearance)
                .with(new SiteIdentity(
                        identity.title(),
                        identity.tagline(),
                        identity.description(),
                        brandBlock,
                        operatorLogo,
                        operatorName,
                        beta,
                        identity.contactEmail()));
    }
}
