package beatapi;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.ByteBuffer;
import java.util.List;

/** The rule for the addresses of media files. */
final class MediaAddresses {
    /**
     * IPv4 networks that are not the public internet, beyond those InetAddress knows (RFC 6890).
     */
    private static final List<Network> RESERVED =
            List.of(
                    new Network(0x00000000, 8),
                    new Network(0x64400000, 10),
                    new Network(0xc0000000, 24),
                    new Network(0xc0000200, 24),
                    new Network(0xc6120000, 15),
                    new Network(0xc6336400, 24),
                    new Network(0xcb007100, 24),
                    new Network(0xf0000000, 4));

    /** An IPv4 network: its first address, and how many bits of it count. */
    private record Network(int first, int bits) {
        boolean holds(byte[] address) {
            return (ByteBuffer.wrap(address).getInt() ^ first) >>> (32 - bits) == 0;
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
        if (address.isAnyLocalAddress()
                || address.isLoopbackAddress()
                || address.isLinkLocalAddress()
                || address.isSiteLocalAddress()
                || address.isMulticastAddress()) {
            return false;
        }
        byte[] bytes = address.getAddress();
        if (address instanceof Inet6Address) {
            // fc00::/7 is private (RFC 4193).
            return (bytes[0] & 0xfe) != 0xfc;
        }
        return RESERVED.stream().noneMatch(network -> network.holds(bytes));
    }
}
