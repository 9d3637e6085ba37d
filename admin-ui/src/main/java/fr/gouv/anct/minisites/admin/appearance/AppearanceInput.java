package fr.gouv.anct.minisites.admin.appearance;

import fr.gouv.anct.minisites.reference.MediaRef;
import fr.gouv.anct.minisites.reference.OpinionUrl;
import fr.gouv.anct.minisites.site.Accent;
import fr.gouv.anct.minisites.site.Appearance;
import fr.gouv.anct.minisites.site.CardVariant;
import fr.gouv.anct.minisites.site.SideMenuPosition;
import fr.gouv.anct.minisites.site.SiteLook;
import fr.gouv.anct.minisites.site.TileVariant;
import fr.gouv.anct.minisites.validation.Checked;
import fr.gouv.anct.minisites.validation.EnumCode;
import fr.gouv.anct.minisites.validation.Problem;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Submitted values of the form « Apparence » of a site: brand block, header options, operator logo, accent, side menu,
 * cards, tiles and feedback of visitors.
 *
 * @param image logo of the operator; null for none
 * @param accent its DSFR name, or {@link #NO_ACCENT}
 * @param opinionUrl empty for no button
 */
record AppearanceInput(
        @NotEmpty List<String> brandBlock,
        Set<HeaderOption> options,
        @Nullable UUID image,
        @Size(max = SiteLook.LONGEST_NAME) String operatorName,
        @NotBlank String accent,
        @NotNull @Nullable SideMenuPosition sideMenu,
        @NotNull @Nullable CardVariant cards,
        @NotNull @Nullable TileVariant tiles,
        boolean feedback,
        @Size(max = SiteLook.LONGEST_URL) String opinionUrl)
        implements Checked {

    static final String NO_ACCENT = "none";

    /** An element of the header that a site can do without. */
    enum HeaderOption {
        SEARCH,
        BETA
    }

    static AppearanceInput of(SiteLook look) {
        Appearance appearance = look.appearance();
        Accent accent = appearance.accent();
        MediaRef logo = look.operatorLogo();
        Set<HeaderOption> options = EnumSet.noneOf(HeaderOption.class);
        if (appearance.search()) {
            options.add(HeaderOption.SEARCH);
        }
        if (look.beta()) {
            options.add(HeaderOption.BETA);
        }
        return new AppearanceInput(
                look.brandBlock(),
                options,
                logo == null ? null : logo.id(),
                Objects.requireNonNullElse(look.operatorName(), ""),
                accent == null ? NO_ACCENT : EnumCode.of(accent),
                appearance.sideMenu(),
                appearance.cards(),
                appearance.tiles(),
                appearance.asksFeedback(),
                Objects.requireNonNullElse(appearance.opinionUrl(), ""));
    }

    @Override
    public List<Problem> problems() {
        List<Problem> problems = new ArrayList<>(SiteLook.problems(brandBlock, image != null, operatorName));
        if (!opinionUrl.isEmpty() && !OpinionUrl.valid(opinionUrl)) {
            problems.add(Problem.of("opinionUrl", SiteLook.OPINION));
        }
        if (!accent.isEmpty()
                && !accent.equals(NO_ACCENT)
                && EnumCode.find(Accent.class, accent).isEmpty()) {
            problems.add(Problem.of("accent", "choice"));
        }
        return problems;
    }

    /** Returns the appearance; requires that there are no problems. National mourning is not decided by the site. */
    SiteLook look(SiteLook now) {
        return new SiteLook(
                new Appearance(
                        EnumCode.find(Accent.class, accent).orElse(null),
                        options.contains(HeaderOption.SEARCH),
                        Objects.requireNonNull(sideMenu),
                        Objects.requireNonNull(cards),
                        Objects.requireNonNull(tiles),
                        now.appearance().mourning(),
                        feedback,
                        opinionUrl.isEmpty() ? null : opinionUrl),
                brandBlock,
                image == null ? null : new MediaRef(image),
                operatorName.isEmpty() ? null : operatorName,
                options.contains(HeaderOption.BETA));
    }
}
