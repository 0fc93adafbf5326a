import shop.Shop;

final class GetOrder {
    public static void main(String[] arguments) {
        Shop client = Shop.fromEnvironment();
        var result = client.orders().retrieve("order_1");
        System.out.println(result);
    }
}
