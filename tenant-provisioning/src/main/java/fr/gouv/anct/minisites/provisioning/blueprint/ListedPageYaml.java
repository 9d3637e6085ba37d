package fr.gouv.anct.minisites.provisioning.blueprint;

import fr.gouv.anct.minisites.content.PageKind;
import fr.gouv.anct.minisites.content.block.Block;
import fr.gouv.anct.minisites.reference.Link;
import fr.gouv.anct.minisites.reference.MediaRef;
import fr.gouv.anct.minisites.vocabulary.TermRef;
import fr.gouv.anct.minisites.vocabulary.Vocabulary;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Content of an {@code articles/*.yaml}, {@code documents/*.yaml}, {@code services/*.yaml} or {@code calls/*.yaml} file;
 * the file name adds the kind, the date and the path.
 *
 * @param themes codes of terms
 * @param audiences likewise
 * @param territories codes of territories
 * @param date overrides the date in the file name
 * @param successor page that replaces a withdrawn document; absent for a published one
 */
record ListedPageYaml(
        String title,
        @Nullable String lead,
        String description,
        @Nullable LocalDate date,
        List<String> tags,
        List<String> themes,
        List<String> audiences,
        List<String> territories,
        @Nullable MediaRef image,
        @Nullable Link successor,
        @Nullable JsonNode body) {

    private static final Pattern NAME =
            Pattern.compile("(articles|documents|services|calls)/([0-9]{4}-[0-9]{2}-[0-9]{2})-([a-z0-9-]+)\\.yaml");

    /** Returns the path of the page in a file whose name is relative to the blueprint. */
    static String path(String file) {
        Matcher name = named(file);
        String list = switch (kind(name)) {
            case ARTICLE -> "actualites";
            case CALL -> "appels-a-projets";
            default -> name.group(1);
        };
        return "/" + list + "/" + name.group(3);
    }

    private static PageKind kind(Matcher name) {
        return switch (name.group(1)) {
            case "articles" -> PageKind.ARTICLE;
            case "documents" -> PageKind.DOCUMENT;
            case "services" -> PageKind.SERVICE;
            default -> PageKind.CALL;
        };
    }

    private static Matcher named(String file) {
        Matcher name = NAME.matcher(file);
        if (!name.matches()) {
            throw new BlueprintException(file, "not named as 2026-03-12-slug.yaml");
        }
        return name;
    }

    private static Stream<TermRef> terms(String file, Vocabulary vocabulary, List<String> codes) {
        return codes.stream()
                .map(code -> TermRef.find(vocabulary.code() + ":" + code)
                        .orElseThrow(() -> new BlueprintException(file, "no code of a term: " + code)));
    }

    private @Nullable UUID successor(String file) {
        return switch (successor) {
            case null -> null;
            case Link.ToPage page -> page.id();
            default -> throw new BlueprintException(file, "no page of this site: " + successor);
        };
    }

    BlueprintPage toPage(String slug, @Nullable UUID list, String file, List<Block> blocks) {
        String path = path(file);
        return new BlueprintPage(
                DeterministicIds.page(slug, path),
                list,
                path,
                kind(named(file)),
                0,
                title,
                null,
                lead,
                description,
                date == null ? LocalDate.parse(named(file).group(2)) : date,
                tags,
                Stream.of(
                                terms(file, Vocabulary.THEME, themes),
                                terms(file, Vocabulary.AUDIENCE, audiences),
                                terms(file, Vocabulary.TERRITORY, territories))
                        .flatMap(terms -> terms)
                        .toList(),
                image,
                successor(file),
                blocks);
    }
}
