package fr.gouv.anct.minisites.admin.identity;

import fr.gouv.anct.minisites.site.Siret;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Facts that the platform keeps for all sites whose publisher states a SIRET: what a site says of them counts for nothing. */
public final class SharedFacts {

    private static final List<Fact> FACTS = List.of(Fact.PUBLISHER_NAME, Fact.PUBLISHER_ADDRESS, Fact.PUBLISHER_PHONE);

    private SharedFacts() {}

    /**
     * The SIRETs that rule what is shown in a form: none where it states another SIRET than the site, which gets the facts of the
     * platform when that is saved.
     *
     * @param now what is stored
     */
    static Set<String> ruling(TypedFacts now, TypedFacts typed, Set<String> sirets) {
        return same(Fact.PUBLISHER_SIRET, now, typed.tidied()) ? sirets : Set.of();
    }

    /**
     * How many characters a fact of a publisher has at most.
     *
     * @param field its name without that of the publisher, for example {@code nom}
     */
    public static int longest(String field) {
        return Stream.concat(FACTS.stream(), Stream.of(Fact.PUBLISHER_SIRET))
                .filter(fact -> fact.field().equals("editeur-" + field))
                .findFirst()
                .orElseThrow()
                .longest();
    }

    /** Whether the platform keeps this one, for a publisher that it knows. */
    static boolean has(Fact fact, TypedFacts typed, Set<String> sirets) {
        return FACTS.contains(fact) && known(typed, sirets);
    }

    /** The SIRET of a publisher that the platform knows. */
    static Optional<String> siret(TypedFacts typed, Set<String> sirets) {
        return Siret.read(typed.get(Fact.PUBLISHER_SIRET)).filter(sirets::contains);
    }

    private static boolean known(TypedFacts typed, Set<String> sirets) {
        return siret(typed, sirets).isPresent();
    }

    /**
     * What cannot be changed, by the name of the field. Who states the SIRET only now gets these facts, whatever was typed.
     *
     * @param sirets those that the platform knows
     */
    public static Map<String, String> problems(TypedFacts now, TypedFacts typed, Set<String> sirets) {
        return known(now, sirets) && known(typed, sirets) && same(Fact.PUBLISHER_SIRET, now, typed)
                ? FACTS.stream()
                        .filter(fact -> !same(fact, now, typed))
                        .collect(Collectors.toMap(Fact::field, _ -> "facts.problem.shared"))
                : Map.of();
    }

    private static boolean same(Fact fact, TypedFacts now, TypedFacts typed) {
        return now.tidied().get(fact).equals(typed.get(fact));
    }
}
