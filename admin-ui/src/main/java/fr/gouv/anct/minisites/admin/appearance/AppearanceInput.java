package fr.gouv.anct.minisites.admin.appearance;

import fr.gouv.anct.minisites.admin.form.MergedValues;
import fr.gouv.anct.minisites.admin.setting.PickerOptions;
import fr.gouv.anct.minisites.reference.MediaRef;
import fr.gouv.anct.minisites.site.Accent;
import fr.gouv.anct.minisites.site.Appearance;
import fr.gouv.anct.minisites.site.CardVariant;
import fr.gouv.anct.minisites.site.SideMenuPosition;
import fr.gouv.anct.minisites.site.SiteLook;
import fr.gouv.anct.minisites.site.TileVariant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/**
 * An appearance as typed.
 *
 * @param brand the brand block, one line of it per line
 * @param options names of the ticked options
 */
public record AppearanceInput(
        String accent,
        String brand,
        String image,
        String operator,
        List<String> options,
        String sideMenu,
        String cards,
        String tiles) {

    public static final String ACCENT = "accent";
    public static final String BRAND = "marque";
    public static final String IMAGE = "image";
    public static final String OPERATOR = "operateur";
    public static final String OPTIONS = "options";
    public static final String SIDE_MENU = "menu-lateral";
    public static final String CARDS = "cartes";
    public static final String TILES = "tuiles";

    public static final String NO_ACCENT = "none";
    public static final String SEARCH = "recherche";
    public static final String BETA = "beta";

    private static final String TICKED = "ticked";
    private static final int MOST_LINES = 6;
    private static final int LONGEST_LINE = 45;
    private static final int LONGEST_NAME = 120;

    /** Returns the field values of an appearance. */
    public static AppearanceInput of(SiteLook look) {
        Appearance appearance = look.appearance();
        Accent accent = appearance.accent();
        MediaRef logo = look.operatorLogo();
        return new AppearanceInput(
                accent == null ? NO_ACCENT : accent.dsfrName(),
                String.join("\n", look.brandBlock()),
                logo == null ? PickerOptions.NONE : logo.id().toString(),
                Optional.ofNullable(look.operatorName()).orElse(""),
                Map.of(SEARCH, appearance.search(), BETA, look.beta()).entrySet().stream()
                        .filter(Map.Entry::getValue)
                        .map(Map.Entry::getKey)
                        .toList(),
                appearance.sideMenu().name(),
                appearance.cards().name(),
                appearance.tiles().name());
    }

    static AppearanceInput of(MultiValueMap<String, String> form) {
        return new AppearanceInput(
                text(form, ACCENT),
                text(form, BRAND).replace("\r\n", "\n"),
                text(form, IMAGE).isEmpty() ? PickerOptions.NONE : text(form, IMAGE),
                text(form, OPERATOR).strip(),
                form.getOrDefault(OPTIONS, List.of()),
                text(form, SIDE_MENU),
                text(form, CARDS),
                text(form, TILES));
    }

    private static String text(MultiValueMap<String, String> form, String name) {
        return Optional.ofNullable(form.getFirst(name)).orElse("");
    }

    /**
     * Merges changes stored since the form was opened.
     *
     * @param seen values that the form is based on
     * @param now stored values
     */
    Merged merge(AppearanceInput seen, AppearanceInput now) {
        MergedValues<String, String> merged = MergedValues.of(seen.values(), now.values(), values());
        Map<String, String> values = merged.values();
        return new Merged(
                new AppearanceInput(
                        values.getOrDefault(ACCENT, ""),
                        values.getOrDefault(BRAND, ""),
                        values.getOrDefault(IMAGE, ""),
                        values.getOrDefault(OPERATOR, ""),
                        Stream.of(SEARCH, BETA)
                                .filter(option -> TICKED.equals(values.get(option)))
                                .toList(),
                        values.getOrDefault(SIDE_MENU, ""),
                        values.getOrDefault(CARDS, ""),
                        values.getOrDefault(TILES, "")),
                merged.conflicts());
    }

    /** Each option is a value of its own: an option cannot be in conflict. */
    private Map<String, String> values() {
        Map<String, String> values = new LinkedHashMap<>(Map.of(
                ACCENT, accent, IMAGE, image, OPERATOR, operator, SIDE_MENU, sideMenu, CARDS, cards, TILES, tiles));
        values.put(BRAND, String.join("\n", lines()));
        Stream.of(SEARCH, BETA).forEach(option -> values.put(option, options.contains(option) ? TICKED : ""));
        return values;
    }

    /**
     * Values of a form after a merge.
     *
     * @param conflicts stored values, by the names of the fields that both changed
     */
    record Merged(AppearanceInput typed, Map<String, String> conflicts) {}

    private List<String> lines() {
        return brand.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    }

    private Optional<UUID> logo() {
        return PickerOptions.id(image);
    }

    /** Message keys of the problems, by field name. */
    public Map<String, String> problems() {
        Map<String, String> problems = new LinkedHashMap<>();
        if (!accent.equals(NO_ACCENT) && accent(accent).isEmpty()) {
            problems.put(ACCENT, "appearance.problem.choice");
        }
        brand(problems);
        if (!image.equals(PickerOptions.NONE) && logo().isEmpty()) {
            problems.put(IMAGE, "appearance.problem.image");
        }
        if (logo().isPresent() && operator.isEmpty()) {
            problems.put(OPERATOR, "appearance.problem.operator");
        } else if (operator.length() > LONGEST_NAME || controls(operator)) {
            problems.put(OPERATOR, "appearance.problem.operator-form");
        }
        choice(SIDE_MENU, sideMenu, SideMenuPosition.values(), problems);
        choice(CARDS, cards, CardVariant.values(), problems);
        choice(TILES, tiles, TileVariant.values(), problems);
        return problems;
    }

    private void brand(Map<String, String> problems) {
        if (lines().isEmpty()) {
            problems.put(BRAND, "appearance.problem.brand");
        } else if (lines().size() > MOST_LINES
                || lines().stream().anyMatch(line -> line.length() > LONGEST_LINE || controls(line))) {
            problems.put(BRAND, "appearance.problem.brand-long");
        }
    }

    private static boolean controls(String text) {
        return text.chars().anyMatch(Character::isISOControl);
    }

    private static void choice(String name, String chosen, Enum<?>[] values, Map<String, String> problems) {
        if (Arrays.stream(values).noneMatch(value -> value.name().equals(chosen))) {
            problems.put(name, "appearance.problem.choice");
        }
    }

    private static Optional<Accent> accent(String name) {
        return Arrays.stream(Accent.values())
                .filter(accent -> accent.dsfrName().equals(name))
                .findFirst();
    }

    /** Returns the appearance; requires no {@link #problems}. National mourning is not decided by the site. */
    public SiteLook look(SiteLook now) {
        @Nullable MediaRef logo = logo().map(MediaRef::new).orElse(null);
        return new SiteLook(
                new Appearance(
                        accent(accent).orElse(null),
                        options.contains(SEARCH),
                        SideMenuPosition.valueOf(sideMenu),
                        CardVariant.valueOf(cards),
                        TileVariant.valueOf(tiles),
                        now.appearance().mourning()),
                lines(),
                logo,
                operator.isEmpty() ? null : operator,
                options.contains(BETA));
    }
}
