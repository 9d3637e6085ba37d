package fr.gouv.anct.minisites.standard;

import fr.gouv.anct.minisites.tenancy.Host;
import fr.gouv.anct.minisites.tenancy.MalformedRequestException;
import fr.gouv.anct.minisites.validation.Checked;
import fr.gouv.anct.minisites.validation.Problem;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The form input with which central communications edit the list of hosts from which the pages of all sites may embed
 * content.
 *
 * @param hosts names, or URLs whose host counts
 */
public record EmbedHosts(@Size(max = EmbedHosts.MOST) List<String> hosts) implements Checked {

    static final int MOST = 200;

    /** Returns the names, sorted, each once; requires that there are no {@link #problems}. */
    public Set<String> names() {
        return hosts.stream().flatMap(host -> name(host).stream()).collect(Collectors.toCollection(TreeSet::new));
    }

    @Override
    public List<Problem> problems() {
        return hosts.stream()
                .filter(host -> name(host).isEmpty())
                .map(host -> Problem.of("hosts", "host", host))
                .toList();
    }

    /** Parses a host name, also from a URL; empty when it is invalid. */
    private static Optional<String> name(String typed) {
        try {
            return Optional.of(Host.parse(typed.replaceFirst("^https://", "").split("/", 2)[0])
                            .name())
                    .filter(name -> name.contains("."));
        } catch (MalformedRequestException notAHost) {
            return Optional.empty();
        }
    }
}
