package fr.gouv.anct.minisites.admin.identity;

import fr.gouv.anct.minisites.site.Particulars;
import fr.gouv.anct.minisites.site.Siret;
import fr.gouv.anct.minisites.site.Standing;
import fr.gouv.anct.minisites.standard.Entity;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Facts that the platform keeps for all sites whose publisher states a SIRET: what a site says of them stays stored, and counts
 * again when it states that SIRET no more.
 *
 * @param read what visitors read now
 * @param stated what the site itself states now
 * @param entities those that the platform knows
 */
public record SharedFacts(TypedFacts read, TypedFacts stated, List<Entity> entities) {

    private static final Map<Fact, Function<Entity, String>> FACTS = facts();

    private static Map<Fact, Function<Entity, String>> facts() {
        Map<Fact, Function<Entity, String>> facts = new LinkedHashMap<>();
        facts.put(Fact.PUBLISHER_NAME, Entity::name);
        facts.put(Fact.PUBLISHER_ADDRESS, Entity::address);
        facts.put(Fact.PUBLISHER_PHONE, Entity::phone);
        return facts;
    }

    /** @param entities those that the platform knows */
    public static SharedFacts of(Standing<Particulars> now, List<Entity> entities) {
        return new SharedFacts(TypedFacts.said(now.value()), TypedFacts.said(now.stated()), entities);
    }

    /**
     * How many characters a fact of a publisher has at most.
     *
     * @param field its name without that of the publisher, for example {@code nom}
     */
    public static int longest(String field) {
        return Stream.concat(FACTS.keySet().stream(), Stream.of(Fact.PUBLISHER_SIRET))
                .filter(fact -> fact.field().equals("editeur-" + field))
                .findFirst()
                .orElseThrow()
                .longest();
    }

    /** Whether it is shown as the platform's: not where another SIRET is typed, until that is saved. */
    boolean has(Fact fact, TypedFacts typed) {
        return FACTS.containsKey(fact) && stays(typed);
    }

    /** The publisher of that SIRET, if the platform knows it. */
    Optional<Entity> entity(TypedFacts typed) {
        return Siret.read(typed.get(Fact.PUBLISHER_SIRET))
                .flatMap(siret -> entities.stream()
                        .filter(entity -> entity.siret().equals(siret))
                        .findFirst());
    }

    /** Whether what is typed states the entity that is stated already. */
    private boolean stays(TypedFacts typed) {
        return entity(typed).isPresent() && entity(typed).equals(entity(stated));
    }

    /** What is typed, with the site's own facts in the place of those of an entity that it states no more. */
    public TypedFacts restored(TypedFacts typed) {
        return entity(stated).isEmpty() || stays(typed)
                ? typed
                : with(typed, (fact, value) -> value.equals(read.get(fact)) ? stated.get(fact) : value);
    }

    /** What visitors would read. */
    TypedFacts shown(TypedFacts typed) {
        return entity(typed)
                .map(entity -> with(typed, (fact, _) -> of(entity, fact)))
                .orElse(typed);
    }

    /** What the site would state: what the entity says is not its own. */
    public TypedFacts own(TypedFacts typed) {
        return entity(typed)
                .map(entity -> with(typed, (fact, value) -> value.equals(of(entity, fact)) ? stated.get(fact) : value))
                .orElse(typed);
    }

    /** What cannot be changed, by the name of the field. Who states the SIRET only now gets these facts, whatever was typed. */
    public Map<String, String> problems(TypedFacts typed) {
        return stays(typed)
                ? FACTS.keySet().stream()
                        .filter(fact -> !typed.get(fact).equals(read.get(fact)))
                        .collect(Collectors.toMap(Fact::field, _ -> "facts.problem.shared"))
                : Map.of();
    }

    /** Whether an entity that is stated only now says otherwise than what is typed. */
    boolean replaces(TypedFacts typed) {
        return !stays(typed) && !shown(typed).equals(typed);
    }

    private static String of(Entity entity, Fact fact) {
        return FACTS.getOrDefault(fact, _ -> "").apply(entity);
    }

    private static TypedFacts with(TypedFacts typed, BiFunction<Fact, String, String> value) {
        Map<Fact, String> facts = new LinkedHashMap<>(typed.facts());
        FACTS.keySet().forEach(fact -> facts.put(fact, value.apply(fact, typed.get(fact))));
        return new TypedFacts(facts, typed.lines());
    }
}
