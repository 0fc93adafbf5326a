package beatapi;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;

/** The rule for base URLs. */
final class Addresses {
    private Addresses() {}

    /** Return true if a host is this machine (RFC 6761, RFC 1122, RFC 4291). */
    static boolean isLoopback(String host) {
        return host.equals("localhost")
                || host.matches("127\\.[0-9]{1,3}\\.[0-9]{1,3}\\.[0-9]{1,3}")
                || host.equals("[::1]");
    }

    /**
     * The base URL without a slash at its end.
     *
     * @throws ConfigurationException it is not an https URL (http is for this machine only), or has
     *     a user name, a query or a fragment
     */
    static URI checkBaseUrl(String url) {
        URI uri = split(url);
        if (uri == null || !List.of("https", "http").contains(uri.getScheme())) {
            throw new ConfigurationException("the base URL must be like https://api.example.com");
        }
        if (uri.getRawUserInfo() != null) {
            throw new ConfigurationException("the base URL must not hold a user name; use apiKey");
        }
        if (uri.getRawQuery() != null || uri.getRawFragment() != null) {
            throw new ConfigurationException("the base URL must not have a query or a fragment");
        }
        if (uri.getScheme().equals("http") && !isLoopback(uri.getHost())) {
            throw new ConfigurationException(
                    "the base URL must be https, or the API key would travel in clear text; http is"
                            + " accepted for this machine only");
        }
        return URI.create(url.replaceFirst("/+$", ""));
    }

    /**
     * Refuses a base URL that has what the client adds itself.
     *
     * @throws ConfigurationException it ends with the version that paths begin with
     */
    static void checkPrefix(String base) {
        String prefix = Spec.PATH_PREFIX;
        if (!prefix.isEmpty() && base.endsWith(prefix)) {
            String plain = base.substring(0, base.length() - prefix.length());
            throw new ConfigurationException(
                    "the base URL must not end in "
                            + prefix
                            + ", which the client adds itself; use "
                            + plain);
        }
    }

    static URI split(String url) {
        try {
            URI uri = new URI(url);
            return uri.getHost() == null ? null : uri;
        } catch (URISyntaxException error) {
            return null;
        }
    }
}
