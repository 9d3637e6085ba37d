package fr.gouv.anct.minisites.bench;

import fr.gouv.anct.minisites.tenancy.Address;
import fr.gouv.anct.minisites.tenancy.Host;
import fr.gouv.anct.minisites.tenancy.Resolution;
import fr.gouv.anct.minisites.tenancy.Tenant;
import fr.gouv.anct.minisites.tenancy.TenantState;
import fr.gouv.anct.minisites.tenancy.VisitorPath;
import fr.gouv.anct.minisites.tenancy.directory.DirectorySnapshot;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.UUID;

/**
 * Measures the resolution of a request's tenant from a parsed host and path, with one and with ten thousand tenants,
 * and the memory of the latter's directory. Run by {@code bin/bench}.
 */
final class ResolutionBench {

    private static final int ROUNDS = 9;
    private static final int A_ROUND = 2_000_000;

    private ResolutionBench() {}

    public static void main(String... arguments) {
        for (int tenants : new int[] {1, 10_000}) {
            List<Tenant> all = tenants(tenants);
            long before = used();
            DirectorySnapshot snapshot = DirectorySnapshot.of(all);
            long after = used();
            measure(tenants, snapshot);
            System.out.printf(Locale.ROOT, "  the directory itself: %.1f MB%n", Math.max(0, after - before) / 1e6);
            // Keeps the tenants reachable until here, so that their collection does not change the difference.
            if (all.size() != tenants) {
                throw new AssertionError();
            }
        }
    }

    /** Returns tenants, every other one under a path prefix of the portal's host. */
    private static List<Tenant> tenants(int count) {
        List<Tenant> all = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            String slug = "espace-" + i;
            Address address = i % 2 == 0
                    ? new Address(new Host(slug + ".example.fr"), "")
                    : new Address(new Host("portail.example.fr"), "/" + slug);
            all.add(new Tenant(UUID.randomUUID(), slug, slug, TenantState.LIVE, false, 1, null, address, List.of()));
        }
        return all;
    }

    private static void measure(int tenants, DirectorySnapshot snapshot) {
        Host[] hosts = new Host[1024];
        VisitorPath[] paths = new VisitorPath[1024];
        Random random = new Random(1);
        for (int i = 0; i < hosts.length; i++) {
            int tenant = random.nextInt(tenants);
            hosts[i] = new Host(tenant % 2 == 0 ? "espace-" + tenant + ".example.fr" : "portail.example.fr");
            paths[i] = VisitorPath.parse(tenant % 2 == 0 ? "/presentation" : "/espace-" + tenant + "/presentation");
        }
        double best = Double.MAX_VALUE;
        long found = 0;
        long allocated = 0;
        for (int round = 0; round < ROUNDS; round++) {
            long bytes = allocatedBytes();
            long start = System.nanoTime();
            for (int i = 0; i < A_ROUND; i++) {
                if (snapshot.resolve(hosts[i & 1023], paths[i & 1023]) instanceof Resolution.Found) {
                    found++;
                }
            }
            best = Math.min(best, (System.nanoTime() - start) / (double) A_ROUND);
            allocated = (allocatedBytes() - bytes) / A_ROUND;
        }
        if (found != (long) ROUNDS * A_ROUND) {
            throw new AssertionError("Not all were found");
        }
        System.out.printf(
                Locale.ROOT, "%d tenants: %.0f ns a resolution, %d bytes allocated%n", tenants, best, allocated);
    }

    private static long allocatedBytes() {
        return ((com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean()).getCurrentThreadAllocatedBytes();
    }

    private static long used() {
        Runtime runtime = Runtime.getRuntime();
        for (int i = 0; i < 3; i++) {
            System.gc();
        }
        return runtime.totalMemory() - runtime.freeMemory();
    }
}
