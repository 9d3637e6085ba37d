package fr.gouv.anct.minisites.content.block;

/**
 * Social network for which a {@link Follow} block can show a DSFR button, with the end of the CSS class of that button.
 */
public enum SocialNetwork {
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

    SocialNetwork(String dsfrName) {
        this.dsfrName = dsfrName;
    }

    /** End of the CSS class of its button. */
    public String dsfrName() {
        return dsfrName;
    }
}
