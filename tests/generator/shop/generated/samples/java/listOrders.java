import shop.Shop;

final class ListOrders {
    public static void main(String[] arguments) {
        Shop client = Shop.fromEnvironment();
        var result = client.orders().list();
        System.out.println(result);
    }
}
