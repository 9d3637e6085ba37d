package fr.gouv.anct.minisites.admin.bulk;

import fr.gouv.anct.minisites.admin.component.HiddenField;
import fr.gouv.anct.minisites.admin.component.RowChoice;
import fr.gouv.anct.minisites.admin.routing.AdmittedRequest;
import fr.gouv.anct.minisites.admin.routing.Path;
import fr.gouv.anct.minisites.tenancy.Tenant;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A list of a site with its acts on several things at once; a bean, whose routes {@link BulkResource} makes.
 *
 * @param path of the list
 * @param title message key of its title
 * @param name of its messages
 * @param subject the things that its checkboxes choose
 * @param <T> thing of a row
 */
public record BulkList<T>(
        Path.One<Tenant> path, String title, String name, BulkSubject<T> subject, List<BulkAct<?>> acts) {

    /** Most things at once: the largest page of a list. */
    public static final int MOST = 50;

    /** Hidden field with the query of the list that is returned to. */
    static final String QUERY = "list";

    private static final String BELOW = "/lot";
    private static final Pattern SAFE_QUERY = Pattern.compile("[A-Za-z0-9%&=._~+-]{0,500}");

    /** Returns the address of an act. */
    public Path.One<Tenant> path(BulkAct<?> act) {
        String site = Path.site("").pattern();
        return Path.site(BELOW + path.pattern().substring(site.length()) + "/" + act.segment());
    }

    /** Returns the key of the messages of an act. */
    String key(BulkAct<?> act) {
        return "bulk." + name + "." + act.name();
    }

    /** Returns the act that the receipt of another one offers; null for none. */
    @Nullable
    BulkAct<?> next(BulkAct<?> act) {
        return acts.stream()
                .filter(other -> other.name().equals(act.next()))
                .findFirst()
                .orElse(null);
    }

    /** Returns the bar with the acts that the account may do here; null when there are none, or nothing to choose. */
    public @Nullable BulkBar bar(AdmittedRequest request, List<?> shown) {
        List<BulkBar.Button> buttons = acts.stream()
                .filter(act -> act.offered() && request.mayChange(act.right()))
                .map(act -> new BulkBar.Button(
                        request.message(key(act) + ".label"), path(act).link(request.site())))
                .toList();
        return buttons.isEmpty() || shown.isEmpty()
                ? null
                : new BulkBar(buttons, List.of(new HiddenField(QUERY, query(request))), MOST);
    }

    /** Returns the checkbox of a thing; null without a bar. */
    public @Nullable RowChoice choice(AdmittedRequest request, @Nullable BulkBar bar, T thing) {
        return bar == null ? null : subject.choice(request, thing);
    }

    private static String query(AdmittedRequest request) {
        String address = request.address();
        int mark = address.indexOf('?');
        return mark < 0 ? "" : address.substring(mark + 1);
    }

    /** Returns the list as it was shown, with its filters and its page. */
    String back(AdmittedRequest request) {
        String query = request.field(QUERY);
        String link = path.link(request.site());
        return query.isEmpty() || !SAFE_QUERY.matcher(query).matches() ? link : link + "?" + query;
    }
}
