package fr.gouv.anct.minisites.admin.shell;

import fr.gouv.anct.minisites.rendering.PageLink;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The menu beside the screens of a site: what this person may see there. */
@Component
class SiteMenu {

    private final List<SiteEntry> entries;
    private final Texts texts;

    SiteMenu(List<SiteEntry> entries, Texts texts) {
        this.entries = entries.stream()
                .sorted(Comparator.comparingInt(SiteEntry::order))
                .toList();
        this.texts = texts;
    }

    /** Empty outside a site. */
    List<PageLink> of(Call call) {
        if (call.tenant() == null) {
            return List.of();
        }
        String site = "/sites/" + call.site().slug();
        Optional<SiteEntry> here = here(call.request().path(), site);
        return entries.stream()
                .filter(entry -> call.may(entry.action()))
                .map(entry -> new PageLink(
                        texts.say(entry.key()),
                        site + entry.path(),
                        false,
                        here.filter(entry::equals).isPresent()))
                .toList();
    }

    /** The entry that a screen stands below: the one whose path has most in common with it, the first screen's for none. */
    private Optional<SiteEntry> here(String path, String site) {
        return entries.stream()
                .filter(entry -> path.equals(site + entry.path()) || path.startsWith(site + entry.path() + "/"))
                .max(Comparator.comparingInt(entry -> entry.path().length()));
    }
}
