namespace Relay.Displays.Help;

internal sealed partial record HelpTexts
{
    public static HelpTexts Spanish { get; } = new()
    {
        Language = "es",
        Title = "Preparar una pantalla",
        Lead = "Cualquier tableta, teléfono o pantalla con navegador puede mostrar los tiques a los clientes. Elija lo que tiene.",
        Which = "¿Qué dispositivo es?",
        AllDevices = "Todos los dispositivos",
        ToDisplay = "Volver a la pantalla",
        ToShop = "A la página de la tienda",
        AwakeTitle = "Debe seguir encendida",
        AwakeText = "Los navegadores de hoy mantienen la pantalla encendida por sí solos mientras la página está abierta, si se llega al relé por https. Los antiguos solo siguen el ajuste del dispositivo: ajústelo como dicen los pasos.",
        LostTitle = "Muestra un código otra vez",
        LostText = "Su navegador ha olvidado quién es: se borraron las cookies o se abrió otro navegador. En la página de la tienda, escriba su código y toque su antiguo nombre. Vuelven el nombre y los ajustes.",
        ClockTitle = "Dice que la conexión no es segura",
        ClockText = "Mire primero la fecha y la hora: si no son correctas, no funciona ninguna página segura. Deje que el dispositivo las ponga solo y vuelva a cargar la página.",
        OldTitle = "Dispositivos antiguos y certificados",
        OldText = "Android anterior a 7.1.1 y los iPad anteriores a iOS 10 no conocen los certificados de Let’s Encrypt.",
        OldFirefox = "Un Firefox que aún se pueda instalar trae sus propios certificados: pruébelo primero.",
        OldHost = "Quien lleva el relé puede atender a los antiguos con un certificado cuya cadena termine en GlobalSign Root CA, como los de Google Trust Services, con clave RSA y TLS 1.2.",
        OldHttp = "Si una tableta no acepta ningún certificado, quien lleva el relé puede admitir pantallas por http simple en la red de la tienda (ajuste Relay:DisplaysOverHttp).",

        Android = new(
            "Tableta o teléfono Android",
            "Déjelo enchufado. En Ajustes, Pantalla, elija el tiempo de espera más largo. Mejor: en Información, toque siete veces el número de compilación y active «Pantalla activa» en las opciones para desarrolladores.",
            "Abra {address} en Chrome y elija «Añadir a pantalla de inicio» en su menú. Abra después la pantalla con ese icono: ocupa toda la pantalla.",
            "Vincúlela: escriba su código en el programa de caja o en la página de la tienda.",
            "Si la abre en el navegador, pasa a pantalla completa al tocarla.",
            "Desactive el ahorro de batería y las notificaciones. La fijación de pantalla (Ajustes, Seguridad) mantiene a los clientes en la página."),

        IPad = new(
            "iPad o iPhone",
            "En Ajustes, Pantalla y brillo, ponga Bloqueo automático en Nunca. Desactive el modo de bajo consumo: bloquea la pantalla.",
            "Abra {address} en Safari, toque Compartir y luego «Añadir a pantalla de inicio».",
            "Ábrala primero con ese icono y vincúlela ahí: en los iPad antiguos Safari y el icono no comparten memoria.",
            "Déjelo enchufado.",
            "El acceso guiado (Ajustes, Accesibilidad) mantiene a los clientes en la página: pulse tres veces el botón superior o el de inicio."),

        Kindle = new(
            "Kindle y otros lectores",
            "Abra el navegador web en el menú y vaya a {address}.",
            "Vincúlelo: escriba su código en el programa de caja o en la página de la tienda.",
            "La página funciona sin script y espera por sí sola el tique siguiente. Si alguna vez se detiene, toque «Actualizar» abajo.",
            "Los lectores se duermen a los pocos minutos. Muchos Kindle siguen despiertos si se escribe ~ds en la búsqueda de la pantalla de inicio, hasta que se reinician; los programas recientes ya no lo conocen.",
            "Una tableta Fire es una tableta Android: elija el tiempo de espera más largo y abra la página en Silk."),

        Windows = new(
            "Segunda pantalla de un PC con Windows",
            "Conecte la pantalla que mira al cliente. En Configuración, Sistema, Pantalla, elija «Extender estas pantallas».",
            "En Configuración, Sistema, Energía, no deje que la pantalla se apague nunca.",
            "Deje que el programa de caja abra la ventana, o cree su enlace en la página de la tienda. O pulse Windows+R y ejecute la orden de abajo; 1920 es el ancho de la primera pantalla.",
            "Vincúlela una vez. Sigue vinculada, pues la orden guarda una carpeta propia.",
            "Para cada arranque del PC: pulse Windows+R, ejecute shell:startup y ponga ahí un acceso directo a la orden."),

        Mac = new(
            "Segunda pantalla de un Mac",
            "Conecte la pantalla que mira al cliente. En Ajustes del Sistema, Pantallas, úsela como pantalla ampliada.",
            "En Ajustes del Sistema, Pantalla bloqueada, no deje que la pantalla se apague nunca.",
            "Deje que el programa de caja abra la ventana, o cree su enlace en la página de la tienda. O ejecute la orden de abajo en Terminal; 1920 es el ancho de la primera pantalla.",
            "Vincúlela una vez. Sigue vinculada, pues la orden guarda una carpeta propia.",
            "Para cada inicio de sesión: guarde la orden en un archivo que termine en .command y añádalo en Ajustes del Sistema, General, Ítems de inicio."),

        Linux = new(
            "Segunda pantalla de un PC con Linux",
            "Conecte la pantalla que mira al cliente y extienda a ella el escritorio.",
            "En Configuración, Energía, no deje que la pantalla se apague nunca; sin escritorio, ejecute: xset s off -dpms",
            "Deje que el programa de caja abra la ventana, o cree su enlace en la página de la tienda. O ejecute la orden de abajo; 1920 es el ancho de la primera pantalla.",
            "Vincúlela una vez. Sigue vinculada, pues la orden guarda una carpeta propia.",
            "Para cada inicio de sesión: ponga la orden en la línea Exec de un archivo de ~/.config/autostart que termine en .desktop."),
    };
}
