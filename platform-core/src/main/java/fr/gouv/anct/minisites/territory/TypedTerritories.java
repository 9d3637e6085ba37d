package fr.gouv.anct.minisites.territory;

import fr.gouv.anct.minisites.validation.PlainText;
import fr.gouv.anct.minisites.validation.Problem;
import fr.gouv.anct.minisites.vocabulary.TermRef;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * The territories that a text names, which someone typed separated by semicolons.
 *
 * @param names in their order
 */
public record TypedTerritories(List<Name> names) {

    private static final String SEPARATOR = ";";

    /** Maximum number of territories that are offered for one name. */
    private static final int OFFERED = 10;

    /**
     * A name, a postcode or a code.
     *
     * @param meant the territories of this name
     * @param similar territories whose name begins so, where none has this name
     */
    public record Name(String typed, List<Territory> meant, List<Territory> similar) {

        private boolean isCertain() {
            return meant.size() == 1;
        }

        private boolean isUnknown() {
            return meant.isEmpty();
        }

        private String text() {
            return isCertain() ? meant.getFirst().label() : typed;
        }
    }

    /**
     * Looks the names up.
     *
     * @param most maximum number of territories; one name more is looked up, and the others are left out
     */
    public static Mono<TypedTerritories> find(String typed, int most, Territories territories) {
        return Flux.fromStream(split(typed).limit(most + 1L))
                .concatMap(name -> name(name, territories))
                .collectList()
                .map(TypedTerritories::new);
    }

    private static Mono<Name> name(String name, Territories territories) {
        return territories
                .named(name, OFFERED)
                .flatMap(meant -> meant.isEmpty()
                        ? territories.search(name, OFFERED).map(similar -> new Name(name, meant, similar))
                        : Mono.just(new Name(name, meant, List.of())));
    }

    private static Stream<String> split(String typed) {
        return Arrays.stream(typed.split(SEPARATOR)).map(PlainText::line).filter(name -> !name.isEmpty());
    }

    /** Returns the territories that are certain. */
    public List<TermRef> references() {
        return names.stream()
                .filter(Name::isCertain)
                .map(name -> name.meant().getFirst().reference())
                .toList();
    }

    /** Returns the names: the label of each territory that is certain, and the others as they were typed. */
    public String text() {
        return text(names.stream().map(Name::text));
    }

    /** Returns labels as a text that names their territories. */
    public static String text(Stream<String> labels) {
        return labels.collect(Collectors.joining(SEPARATOR + " "));
    }

    /** Returns the code of the problem: an unknown name comes before one of several territories; empty when all are certain. */
    public Optional<String> problem() {
        return uncertain().map(name -> name.isUnknown() ? "territory" : "territory-several");
    }

    /** Returns the problem with its message arguments and suggestions, of the field with this path. */
    public Optional<Problem> problem(String path) {
        return problem().map(code -> Problem.of(path, code, wrong()).suggesting(alternatives()));
    }

    /** Returns whole texts for the field, one for each territory that the first uncertain name may mean. */
    public List<String> alternatives() {
        return uncertain()
                .map(uncertain -> Stream.concat(uncertain.meant().stream(), uncertain.similar().stream())
                        .map(territory ->
                                text(names.stream().map(name -> name == uncertain ? territory.label() : name.text())))
                        .toList())
                .orElse(List.of());
    }

    /** Returns the names that have the problem, as they were typed, between quotation marks. */
    public String wrong() {
        boolean unknown = uncertain().stream().anyMatch(Name::isUnknown);
        return names.stream()
                .filter(name -> !name.isCertain() && name.isUnknown() == unknown)
                .map(name -> "«\u00a0" + name.typed() + "\u00a0»")
                .collect(Collectors.joining(", "));
    }

    private Optional<Name> uncertain() {
        return names.stream()
                .filter(Name::isUnknown)
                .findFirst()
                .or(() -> names.stream().filter(name -> !name.isCertain()).findFirst());
    }

    /**
     * Completes the last name of a text that is being typed.
     *
     * @return whole texts for the field, the best first; none while the last name has a single letter
     */
    public static Mono<List<String>> completions(String typed, Territories territories) {
        int last = typed.lastIndexOf(SEPARATOR) + 1;
        String name = PlainText.line(typed.substring(last));
        String before = split(typed.substring(0, last))
                .map(one -> one + SEPARATOR + " ")
                .collect(Collectors.joining());
        return name.length() < 2
                ? Mono.just(List.of())
                : territories
                        .search(name, OFFERED)
                        .map(found -> found.stream()
                                .map(territory -> before + territory.label())
                                .toList());
    }
}
