package fr.gouv.anct.minisites.content.block;

import fr.gouv.anct.minisites.reference.Link;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The URL of another site's content that a page shows in a frame.
 *
 * @param host in lower case; central communications decide which hosts pages may frame
 * @param url {@code https}, the one made for framing
 */
public record EmbedUrl(String host, String url) {

    /** A pattern of video page URLs and the URL of their player. */
    private record Player(Pattern page, String url) {}

    private static final List<Player> PLAYERS = List.of(
            new Player(
                    Pattern.compile(
                            "(?:(?:www|m)\\.)?youtube(?:-nocookie)?\\.com/(?:watch\\?(?:.*&)?v=|embed/|shorts/|live/)"
                                    + "([\\w-]{6,20}).*"),
                    "https://www.youtube-nocookie.com/embed/%s"),
            new Player(Pattern.compile("youtu\\.be/([\\w-]{6,20}).*"), "https://www.youtube-nocookie.com/embed/%s"),
            new Player(
                    Pattern.compile("(?:www\\.)?dailymotion\\.com/(?:embed/)?video/([A-Za-z0-9]{5,20}).*"),
                    "https://geo.dailymotion.com/player.html?video=%s"),
            new Player(
                    Pattern.compile("dai\\.ly/([A-Za-z0-9]{5,20}).*"),
                    "https://geo.dailymotion.com/player.html?video=%s"));
    /** Common names of the services behind these hosts. */
    private static final Map<String, String> SERVICES =
            Map.of("www.youtube-nocookie.com", "YouTube", "geo.dailymotion.com", "Dailymotion");
    /** PeerTube has no fixed host. */
    private static final Pattern PEERTUBE =
            Pattern.compile("([a-z0-9.-]+(?::\\d{1,5})?)/(?:w|videos/(?:watch|embed))/([\\w-]{8,40}).*");

    /**
     * Returns the names of the services that hosts belong to, for example « YouTube »; the host itself for any other.
     *
     * @return each once, in order
     */
    public static List<String> services(Stream<String> hosts) {
        return hosts.map(host -> SERVICES.getOrDefault(host, host))
                .distinct()
                .sorted()
                .toList();
    }

    /**
     * Returns the player of a video from the URL of its page at YouTube, Dailymotion or a PeerTube; empty for any
     * other.
     */
    static Optional<EmbedUrl> ofVideo(Link link) {
        String page = place(link);
        for (Player player : PLAYERS) {
            Matcher named = player.page().matcher(page);
            if (named.matches()) {
                return of(player.url().formatted(named.group(1)));
            }
        }
        Matcher peertube = PEERTUBE.matcher(page);
        return peertube.matches()
                ? of("https://" + peertube.group(1) + "/videos/embed/" + peertube.group(2))
                : Optional.empty();
    }

    /** Returns the URL unchanged; empty when it is not {@code https}. */
    static Optional<EmbedUrl> ofFrame(Link link) {
        return place(link).isEmpty() ? Optional.empty() : of(link.toString());
    }

    /** Returns the URL without its scheme, with the host in lower case. */
    private static String place(Link link) {
        if (!(link instanceof Link.External(String url)) || !url.startsWith("https://")) {
            return "";
        }
        String place = url.substring("https://".length());
        int slash = place.indexOf('/');
        return slash < 0
                ? place.toLowerCase(Locale.ROOT)
                : place.substring(0, slash).toLowerCase(Locale.ROOT) + place.substring(slash);
    }

    private static Optional<EmbedUrl> of(String url) {
        try {
            URI uri = URI.create(url);
            String host = uri.getHost();
            return host == null || uri.getUserInfo() != null || uri.getPort() != -1
                    ? Optional.empty()
                    : Optional.of(new EmbedUrl(host.toLowerCase(Locale.ROOT), url));
        } catch (IllegalArgumentException malformed) {
            return Optional.empty();
        }
    }
}
