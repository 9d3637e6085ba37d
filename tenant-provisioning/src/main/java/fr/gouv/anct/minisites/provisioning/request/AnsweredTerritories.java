package fr.gouv.anct.minisites.provisioning.request;

import fr.gouv.anct.minisites.sitedirectory.DirectoryEntry;
import fr.gouv.anct.minisites.territory.Territories;
import fr.gouv.anct.minisites.territory.TypedTerritories;
import fr.gouv.anct.minisites.validation.Problem;
import fr.gouv.anct.minisites.vocabulary.TermRef;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Looks up the territories that a request names. */
@Component
public class AnsweredTerritories {

    private final Territories territories;

    AnsweredTerritories(Territories territories) {
        this.territories = territories;
    }

    private Mono<TypedTerritories> find(RequestAnswers answers) {
        return TypedTerritories.find(
                answers.get(RequestField.TERRITORIES), DirectoryEntry.MOST_TERRITORIES, territories);
    }

    /** Returns a copy of answers that names each certain territory by its label, as {@code Lille (59)} for a postcode. */
    Mono<RequestAnswers> labelled(RequestAnswers answers) {
        return answers.get(RequestField.TERRITORIES).isBlank()
                ? Mono.just(answers)
                : find(answers).map(typed -> labelled(answers, typed));
    }

    private static RequestAnswers labelled(RequestAnswers answers, TypedTerritories typed) {
        // Without a certain name the text stays as it was typed, separators included.
        return typed.names().size() > DirectoryEntry.MOST_TERRITORIES
                        || typed.references().isEmpty()
                ? answers
                : answers.with(Map.of(RequestField.TERRITORIES, typed.text()));
    }

    /** Returns the problem of the names; empty when each is that of one territory. */
    Mono<Optional<Problem>> problem(RequestAnswers answers) {
        return find(answers)
                .map(typed -> typed.names().size() > DirectoryEntry.MOST_TERRITORIES
                        ? Optional.of(
                                Problem.of(RequestField.TERRITORIES.code(), "many", DirectoryEntry.MOST_TERRITORIES))
                        : typed.problem(RequestField.TERRITORIES.code()));
    }

    /** Returns the codes of the territories that are certain. */
    public Mono<Set<String>> codes(RequestAnswers answers) {
        return find(answers)
                .map(typed -> typed.references().stream().map(TermRef::code).collect(Collectors.toSet()));
    }
}
