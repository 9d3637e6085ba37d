package fr.gouv.anct.minisites.admin.quicksearch;

import fr.gouv.anct.minisites.access.Account;
import fr.gouv.anct.minisites.admin.routing.AdmittedRequest;
import fr.gouv.anct.minisites.admin.sitechoice.SiteAct;
import fr.gouv.anct.minisites.admin.sitechoice.SiteChoiceResource;
import fr.gouv.anct.minisites.admin.text.Messages;
import fr.gouv.anct.minisites.search.quick.QuickSearchHit;
import fr.gouv.anct.minisites.wording.FoldedWords;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Finds acts of platform roles on a site, such as suspending it, by the words for them in a query of the quick search.
 * The other words name the site: « suspendre cœur de ville » is the act of suspending, and the words « cœur » and «
 * ville ».
 */
@Component
class SiteActSearch {

    /** Length of a word from which on it can mean an act beside words for a site: fewer letters begin too many. */
    private static final int MEANT = 3;

    private final Map<SiteAct, Set<String>> words = new EnumMap<>(SiteAct.class);
    private final Set<String> fillers;

    SiteActSearch(Messages messages) {
        Arrays.stream(SiteAct.values())
                .forEach(act -> words.put(act, folded(messages.get("site-act." + act.code() + ".words"))));
        fillers = folded(messages.get("quick-search.fillers"));
    }

    private static Set<String> folded(String text) {
        return Set.copyOf(FoldedWords.of(text));
    }

    /**
     * Acts that have been found.
     *
     * @param site the words that name a site; empty for acts without a site
     * @param whole whether a typed word is a whole word for one of them, and not only its beginning
     */
    record Match(List<SiteAct> acts, List<String> site, boolean whole) {

        static final Match NONE = new Match(List.of(), List.of(), false);

        /** Words to look for the sites with; empty when none are to be looked for. */
        String typedSite() {
            return String.join(" ", site);
        }

        /**
         * Returns the acts on each site that was named, or without a name those that ask for the site.
         *
         * @param sites with the words of {@link #typedSite}
         * @param words typed, folded
         */
        List<FoundItem> items(AdmittedRequest request, List<QuickSearchHit> sites, List<String> words) {
            if (site.isEmpty()) {
                return acts.stream()
                        .map(act -> new FoundItem(
                                SiteChoiceResource.link(act),
                                MarkedText.of(request.message("site-act." + act.code()), words),
                                ""))
                        .toList();
            }
            return sites.stream()
                    .flatMap(found -> acts.stream()
                            .filter(act -> act.isPossible(found.state()))
                            .map(act -> new FoundItem(
                                    act.link(found.slug()),
                                    MarkedText.of(
                                            request.message("site-act." + act.code() + ".of", found.title()), words),
                                    QuickSearchResults.detail(request, found))))
                    .toList();
        }
    }

    private record Candidate(SiteAct act, List<String> meant, List<String> site) {}

    /**
     * Returns the acts that account for most of the words.
     *
     * @param typed folded
     */
    Match find(Account account, List<String> typed) {
        List<String> said =
                typed.stream().filter(word -> !fillers.contains(word)).toList();
        List<Candidate> candidates = SiteAct.of(account).stream()
                .flatMap(act -> candidate(act, said))
                .sorted(Comparator.comparingInt(candidate -> candidate.site().size()))
                .toList();
        if (candidates.isEmpty()) {
            return Match.NONE;
        }
        List<String> site = candidates.getFirst().site();
        List<Candidate> found = candidates.stream()
                .filter(candidate -> candidate.site().equals(site))
                .toList();
        return new Match(
                found.stream().map(Candidate::act).sorted().toList(),
                site,
                found.stream()
                        .anyMatch(candidate -> candidate.meant().stream().anyMatch(of(candidate.act())::contains)));
    }

    private Stream<Candidate> candidate(SiteAct act, List<String> said) {
        List<String> meant = said.stream().filter(word -> begins(of(act), word)).toList();
        List<String> site = said.stream().filter(word -> !meant.contains(word)).toList();
        return meant.isEmpty() || (!site.isEmpty() && meant.stream().allMatch(word -> word.length() < MEANT))
                ? Stream.empty()
                : Stream.of(new Candidate(act, meant, site));
    }

    private Set<String> of(SiteAct act) {
        return words.getOrDefault(act, Set.of());
    }

    private static boolean begins(Collection<String> known, String beginning) {
        return known.stream().anyMatch(word -> word.startsWith(beginning));
    }
}
