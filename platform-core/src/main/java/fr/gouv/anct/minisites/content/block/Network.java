package fr.gouv.anct.minisites.content.block;

/** The social networks that the DSFR has a button for. */
public enum Network {
    BLUESKY("bluesky"),
    DAILYMOTION("dailymotion"),
    FACEBOOK("facebook"),
    GITHUB("github"),
    INSTAGRAM("instagram"),
    LINKEDIN("linkedin"),
    MASTODON("mastodon"),
    SNAPCHAT("snapchat"),
    TELEGRAM("telegram"),
    THREADS("threads"),
    TIKTOK("tiktok"),
    TWITCH("twitch"),
    VIMEO("vimeo"),
    X("twitter-x"),
    YOUTUBE("youtube");

    private final String dsfrName;

    Network(String dsfrName) {
        this.dsfrName = dsfrName;
    }

    /** As the class of its button ends. */
    public String dsfrName() {
        return dsfrName;
    }
}
