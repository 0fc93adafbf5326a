package beatapi;

import java.math.BigInteger;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;

/** The rule for the addresses of media files. */
final class MediaAddresses {
    private static final List<Network> SPECIAL =
            Spec.SPECIAL_NETWORKS.stream().map(Network::of).toList();

    /** All IPv6 addresses assigned for the public internet: the rest of the space is special. */
    private static final Network GLOBAL_IPV6 = Network.of("2000::/3");

    /** IPv6 addresses with one of IPv4 at their end, for a translator (RFC 6052). */
    private static final Network TRANSLATED = Network.of("64:ff9b::/96");

    /** A network: its first address, and how many bits of it count. */
    private record Network(byte[] first, int bits) {
        static Network of(String text) {
            String[] parts = text.split("/");
            return new Network(bytes(parts[0]), Integer.parseInt(parts[1]));
        }

        private static byte[] bytes(String literal) {
            try {
                return InetAddress.getByName(literal).getAddress();
            } catch (UnknownHostException impossible) {
                throw new IllegalStateException(impossible);
            }
        }

        boolean holds(byte[] address) {
            if (address.length != first.length) {
                return false;
            }
            BigInteger difference = new BigInteger(1, address).xor(new BigInteger(1, first));
            return difference.shiftRight(8 * first.length - bits).signum() == 0;
        }
    }

    private MediaAddresses() {}

    /**
     * A media URL that may be fetched.
     *
     * @throws DownloadException it is not an https URL, has a user name, or leads into a network
     *     that is not public
     */
    static URI check(String url, boolean local) {
        URI uri = Addresses.split(url);
        if (uri == null || uri.getRawUserInfo() != null) {
            throw new DownloadException("the media URL is not usable; retrieve the task again");
        }
        boolean here = local && Addresses.isLoopback(uri.getHost());
        if (!"https".equals(uri.getScheme()) && !(here && "http".equals(uri.getScheme()))) {
            throw new DownloadException("the media URL must be https");
        }
        checkHost(uri.getHost(), local);
        return uri;
    }

    private static void checkHost(String host, boolean local) {
        InetAddress[] found;
        try {
            found = InetAddress.getAllByName(host);
        } catch (UnknownHostException error) {
            // A proxy may be the one who resolves it.
            return;
        }
        for (InetAddress address : found) {
            if (!isPublic(address) && !(local && address.isLoopbackAddress())) {
                throw new DownloadException(host + " is not a public address; nothing was fetched");
            }
        }
    }

    private static boolean isPublic(InetAddress address) {
        byte[] bytes = address.getAddress();
        if (TRANSLATED.holds(bytes)) {
            bytes = Arrays.copyOfRange(bytes, bytes.length - 4, bytes.length);
        }
        byte[] found = bytes;
        boolean known = found.length == 4 || GLOBAL_IPV6.holds(found);
        return known && SPECIAL.stream().noneMatch(network -> network.holds(found));
    }
}
