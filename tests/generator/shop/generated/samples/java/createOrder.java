import java.util.List;
import shop.Shop;
import shop.models.CreateOrderParams;
import shop.models.CreateOrderSpeed;

final class CreateOrder {
    public static void main(String[] arguments) {
        Shop client = Shop.fromEnvironment();
        var result = client.orders().create(CreateOrderParams.builder()
                .items(List.of("pen"))
                .speed(CreateOrderSpeed.of("fast"))
                .build());
        System.out.println(result);
    }
}
