package fr.gouv.anct.minisites.e2e.testing;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Counts the network traffic of a page as the browser's developer tools do: resources from its cache cost nothing. */
public final class NetworkTraffic {

    private final CDPSession session;
    private final Map<String, String> asked = new LinkedHashMap<>();
    private final Map<String, Integer> received = new LinkedHashMap<>();
    private final Set<String> fromCache = new HashSet<>();

    public NetworkTraffic(Page page) {
        session = page.context().newCDPSession(page);
        session.on("Network.requestWillBeSent", this::ask);
        session.on("Network.requestServedFromCache", event -> fromCache.add(id(event)));
        session.on("Network.responseReceived", this::judge);
        session.on(
                "Network.loadingFinished",
                event -> received.put(id(event), event.get("encodedDataLength").getAsInt()));
        session.send("Network.enable");
    }

    /** Emulates a slow mobile network, so that late resources are seen to arrive. */
    public void slowDown() {
        JsonObject conditions = new JsonObject();
        conditions.addProperty("offline", false);
        conditions.addProperty("latency", 150);
        conditions.addProperty("downloadThroughput", 200_000);
        conditions.addProperty("uploadThroughput", 100_000);
        session.send("Network.emulateNetworkConditions", conditions);
    }

    /** Resets all counts. */
    public void restart() {
        asked.clear();
        received.clear();
        fromCache.clear();
    }

    public List<String> requests() {
        return asked.entrySet().stream()
                .filter(request -> !fromCache.contains(request.getKey()))
                .map(Map.Entry::getValue)
                .toList();
    }

    /** Returns the bytes received, headers included. */
    public int bytes() {
        return received.entrySet().stream()
                .filter(request -> asked.containsKey(request.getKey()) && !fromCache.contains(request.getKey()))
                .mapToInt(Map.Entry::getValue)
                .sum();
    }

    private void ask(JsonObject event) {
        String url = event.getAsJsonObject("request").get("url").getAsString();
        if (url.startsWith("http")) {
            asked.put(id(event), url);
        }
    }

    private void judge(JsonObject event) {
        if (event.getAsJsonObject("response").get("fromDiskCache").getAsBoolean()) {
            fromCache.add(id(event));
        }
    }

    private static String id(JsonObject event) {
        return event.get("requestId").getAsString();
    }
}
